using ContactAppointment.Domain.Common;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>What it means to a caller when a unique index refuses a row: the same error as the check before the save.</summary>
/// <param name="IndexName">The index in the database.</param>
/// <param name="Error">Makes the error.</param>
internal sealed record UniqueRule(string IndexName, Func<DomainRuleException> Error);

/// <summary>Implemented by the configurations of entities with unique indexes that callers can run into; found by scanning.</summary>
internal interface IUniqueRules
{
    IEnumerable<UniqueRule> Rules { get; }
}
