using ContactAppointment.Application.Common.Time;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>The clock of an organization in Berlin.</summary>
internal static class BerlinClock
{
    /// <summary>At <see cref="Known.Now"/>.</summary>
    public static readonly ReminderClock Now = At(Known.Now);

    public static ReminderClock At(DateTimeOffset now) => new(OrganizationZone.Of(new OrganizationBuilder().Build()), now);
}
