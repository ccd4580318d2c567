using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Exceptions;

/// <summary>Another writer changed the same thing at the same time. The use case is run again; if that does not settle it the API answers 409.</summary>
public sealed class ConcurrencyConflictException(Exception? inner = null, DomainRuleException? rule = null)
    : Exception("The resource was changed by someone else at the same time. Try again.", inner)
{
    /// <summary>The rule that the store's unique index stands for, when that is what the writers ran into.</summary>
    public DomainRuleException? Rule { get; } = rule;
}
