using System.Text;
using System.Text.Json;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>Reads a list of flat objects that is stored as JSON.</summary>
/// <param name="make">Makes one of its fields' values, in their order; null for those that it has not.</param>
/// <param name="fields">The names of the fields.</param>
internal sealed class StoredObjects<T>(Func<string?[], T> make, params IEnumerable<string> fields)
{
    private readonly byte[][] _fields = [.. fields.Select(Encoding.UTF8.GetBytes)];

    public IReadOnlyList<T> Read(ReadOnlySpan<byte> stored)
    {
        var objects = new List<T>(2);
        var values = new string?[_fields.Length];
        var json = new Utf8JsonReader(stored);
        while (json.Read())
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject:
                    Array.Clear(values);
                    break;
                case JsonTokenType.PropertyName:
                    var index = IndexOf(ref json);
                    json.Read();
                    values[index] = json.GetString();
                    break;
                case JsonTokenType.EndObject:
                    objects.Add(make(values));
                    break;
            }

        return objects;
    }

    private int IndexOf(ref Utf8JsonReader json)
    {
        for (var i = 0; i < _fields.Length; i++)
            if (json.ValueTextEquals(_fields[i]))
                return i;
        throw new FormatException("The store holds a field there that nobody has stored.");
    }
}
