using ContactAppointment.Domain.Common;
using NUnit.Framework.Constraints;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>What a caller is told when a rule is broken.</summary>
internal static class Breaks
{
    public static Constraint RuleOn(string? field) =>
        Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.Field)).EqualTo(field);

    public static Constraint Rule(string? field, string message) => RuleOn(field).And.Message.EqualTo(message);
}
