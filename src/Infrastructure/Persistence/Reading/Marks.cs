using System.Globalization;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>Values that stand nowhere else, by which a parameter is known again.</summary>
internal sealed class Marks : Application.Common.IOrganizationScope
{
    private const int FirstNumber = 1_900_000_000;

    private static readonly DateTimeOffset _firstMoment = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid _organization = new("0a9d3f4e-5b1c-4d2e-8f60-718293a4b5c6");

    private readonly List<object> _all = [];

    public Guid? Current => _organization;

    public Guid Required => _organization;

    public Guid? Author => null;

    public void Enter(Guid organizationUuid) => throw new NotSupportedException("What is learnt is of no organization.");

    /// <summary>A mark of the kind of a value.</summary>
    public object For(object value, int index)
    {
        object mark = value switch
        {
            Guid => Uuid(index),
            int => FirstNumber + index,
            long => (long)FirstNumber + index,
            string => Text(index),
            DateTimeOffset => _firstMoment.AddDays(index),
            IEnumerable<Guid> => Several(Uuid(index), value),
            IEnumerable<int> => Several(FirstNumber + index, value),
            IEnumerable<string> => Several(Text(index), value),
            _ => throw new NotSupportedException($"A query for a {value.GetType().Name} is none to learn."),
        };
        _all.Add(mark);
        return mark;
    }

    /// <summary>Which value a parameter stands for: its index, or -1 for the organization; null where it is none of them.</summary>
    public int? IndexOf(object? parameter)
    {
        if (IsFor(_organization, parameter))
            return -1;
        var index = _all.FindIndex(mark => IsFor(mark, parameter));
        return index < 0 ? null : index;
    }

    private static bool IsFor(object mark, object? parameter) =>
        (mark, parameter) switch
        {
            (Guid uuid, string text) => uuid.ToString().Equals(text, StringComparison.OrdinalIgnoreCase),
            (DateTimeOffset moment, DateTime time) => moment.UtcDateTime == time,
            (IEnumerable<Guid> uuids, IEnumerable<Guid> others) => uuids.SequenceEqual(others),
            (IEnumerable<int> numbers, IEnumerable<int> others) => numbers.SequenceEqual(others),
            (string one, string other) => one == other,
            (IEnumerable<string> texts, IEnumerable<string> others) => texts.SequenceEqual(others),
            // SQLite takes lists as JSON
            (IEnumerable<Guid> uuids, string json) => json.Contains(uuids.First().ToString(), StringComparison.OrdinalIgnoreCase),
            (IEnumerable<int> numbers, string json) => json.Contains(
                numbers.First().ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            ),
            (IEnumerable<string> texts, string json) => json.StartsWith('[') && json.Contains(texts.First(), StringComparison.Ordinal),
            _ => mark.Equals(parameter),
        };

    private static Guid Uuid(int index) => new(index, 0x5b1c, 0x4d2e, 0x8f, 0x60, 0x71, 0x82, 0x93, 0xa4, 0xb5, 0xc7);

    private static string Text(int index) => string.Create(CultureInfo.InvariantCulture, $"mark-{index}-of-a-text");

    private static object Several<T>(T mark, object value) => value is T[] ? new[] { mark } : new List<T> { mark };
}
