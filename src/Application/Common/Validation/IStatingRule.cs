namespace ContactAppointment.Application.Common.Validation;

/// <summary>A rule that can also be told to clients beforehand.</summary>
internal interface IStatingRule
{
    /// <summary>Adds what the rule says to what others say of the same field.</summary>
    FieldLimits State(FieldLimits limits);
}
