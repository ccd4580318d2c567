namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>What the caller sent is wrong in one or more fields: the API answers 400 and lists them all.</summary>
/// <param name="errors">From the field's path as the client wrote it to what is wrong with it.</param>
public sealed class InputException(IReadOnlyDictionary<string, string[]> errors) : Exception("The input is not valid.")
{
    /// <summary>One wrong field.</summary>
    public InputException(string field, string message)
        : this(new Dictionary<string, string[]> { [field] = [message] }) { }

    /// <summary>From the field's path as the client wrote it (<c>emails[1].email</c>) to what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
