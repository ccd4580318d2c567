using System.Text.RegularExpressions;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Common.Time;
using ContactAppointment.Domain.Common;
using ContactAppointment.WebApi.Documentation;

namespace ContactAppointment.WebApi.Http;

/// <summary>Reads the parameters of a query string. An empty one is as good as none; those with a bad value are gathered and told together.</summary>
internal sealed partial class QueryReader(HttpRequest request)
{
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>A text.</summary>
    public string? Text(string name)
    {
        if (request.Query[name].ToString().Trim() is not { Length: > 0 } text)
            return null;
        if (Domain.Common.Text.IsStorable(text))
            return text;
        _errors[name] = [Domain.Common.Text.NotStorableMessage];
        return null;
    }

    /// <summary>One of some texts, compared exactly.</summary>
    public string? Choice(string name, IReadOnlyList<string> choices, string message)
    {
        if (Text(name) is not { } text || choices.Contains(text))
            return Text(name);
        _errors[name] = [message];
        return null;
    }

    /// <summary>A uuid.</summary>
    public Guid? Uuid(string name) => Read<Guid>(name, UuidText.TryParse, "Enter a uuid.");

    /// <summary>A yes or no.</summary>
    public bool? Flag(string name) => Read<bool>(name, bool.TryParse, "Enter true or false.");

    /// <summary>Whether a list of what lies in the bin is wanted.</summary>
    public bool IsDeleted() => Flag(QueryParameters.Deleted.Name) == true;

    /// <summary>Uuids with commas between them.</summary>
    public IReadOnlyList<Guid> Uuids(string name)
    {
        var uuids = new HashSet<Guid>();
        foreach (var part in (Text(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (UuidText.TryParse(part, out var uuid))
                uuids.Add(uuid);
            else
                _errors[name] = ["Enter uuids with commas between them."];
        return [.. uuids];
    }

    /// <summary>A uuid or the caller.</summary>
    public GivenUser? User(string name) => Read<GivenUser>(name, GivenUser.TryParse, GivenUser.InvalidMessage);

    /// <summary>A date or a timestamp. The plus sign of an offset that a client did not escape arrives as a space.</summary>
    public TimeBound? Time(string name) =>
        Read(
            name,
            (string text, out TimeBound bound) => TimeBound.TryParse(UnescapedPlus().Replace(text, "+"), out bound),
            TimeBound.InvalidMessage
        );

    /// <summary>Ends the reading.</summary>
    /// <exception cref="InputException">One or more parameters have a bad value.</exception>
    public void ThrowIfBad()
    {
        if (_errors.Count > 0)
            throw new InputException(_errors);
    }

    [GeneratedRegex(@"(?<=[0-9]:[0-9]{2}.*) (?=[0-9:]+$)")]
    private static partial Regex UnescapedPlus();

    private delegate bool TryParse<T>(string text, out T value);

    private T? Read<T>(string name, TryParse<T> tryParse, string message)
        where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        if (tryParse(text, out var value))
            return value;
        _errors[name] = [message];
        return null;
    }
}
