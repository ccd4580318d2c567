using ContactAppointment.Application.Notifications.Mail;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

internal static class SampleFacts
{
    public static readonly NotificationFacts German = new()
    {
        Language = "de",
        OrganizationName = "Müller GmbH",
        OrganizationPhone = "030 123456",
        AppointmentName = "Wartung der Heizung",
        Place = "Hauptstr. 5a, 10115 Berlin",
        StartDay = "Montag, 30. März 2026",
        StartDate = "30.03.2026",
        StartTime = "10:00",
        EndTime = "11:00",
        DaysToGo = 3,
    };

    public static readonly NotificationFacts English = German with
    {
        Language = "en",
        OrganizationName = "Müller Ltd",
        AppointmentName = "Boiler service",
        Place = "5a Main Street, Leeds",
        StartDay = "Monday, 30 March 2026",
        StartDate = "30 Mar 2026",
    };

    public static NotificationFacts Bare(NotificationFacts facts) =>
        facts with
        {
            OrganizationName = null,
            OrganizationPhone = "",
            AppointmentName = null,
            Place = null,
            DaysToGo = null,
        };

    public static NotificationFacts OverDays(NotificationFacts facts) =>
        facts.Language == "de"
            ? facts with
            {
                EndDay = "Mittwoch, 1. April 2026",
                EndDate = "01.04.2026",
            }
            : facts with
            {
                EndDay = "Wednesday, 1 April 2026",
                EndDate = "1 Apr 2026",
            };
}
