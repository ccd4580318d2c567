using System.Collections.Frozen;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>What the API writes for the choices of a list, by the names under which they are stored.</summary>
internal sealed class StoredChoices<T>(Choices<T> choices)
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, (string Value, string Display)> _byName = Enum.GetValues<T>()
        .ToFrozenDictionary(c => c.ToString(), c => (choices.ValueOf(c), choices.DisplayOf(c)));

    public (string? Value, string? Display) Of(string? name) => name is null ? default : _byName[name];
}
