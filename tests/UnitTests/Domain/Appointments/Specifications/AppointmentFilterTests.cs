using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Appointments.Specifications;
using ContactAppointment.Domain.Common;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Domain.Appointments.Specifications;

public sealed class AppointmentFilterTests
{
    private static readonly Appointment Visit = new AppointmentBuilder().Named("Besuch").At("Hauptstraße 5").With(Known.OtherUser).Build();

    private static IEnumerable<TestCaseData> Filters()
    {
        yield return Case("nothing", new AppointmentFilter(), true);
        yield return Case("words", new AppointmentFilter { Search = SearchWord.AllOf("besuch hauptstr") }, true);
        yield return Case("its owner", new AppointmentFilter { Owner = Known.User }, true);
        yield return Case("another owner", new AppointmentFilter { Owner = Known.OtherUser }, false);
        yield return Case("an invitee", new AppointmentFilter { Invitee = Visit.InviteeUuids![0] }, true);
        yield return Case("no invitee", new AppointmentFilter { Invitee = Known.User }, false);
        yield return Case("its contact", new AppointmentFilter { ContactUuid = Known.OtherUser }, true);
        yield return Case("another contact", new AppointmentFilter { ContactUuid = Known.User }, false);
        yield return Case("its site", new AppointmentFilter { SiteprofileUuid = Visit.SiteprofileUuid }, true);
        yield return Case("another site", new AppointmentFilter { SiteprofileUuid = Known.User }, false);
        yield return Case("a project", new AppointmentFilter { Workflowlevel2Uuid = Visit.Workflowlevel2Uuids![0] }, true);
        yield return Case("a type", new AppointmentFilter { Type = "advice" }, true);
        yield return Case("half a type", new AppointmentFilter { Type = "adv" }, false);
        yield return Case("its start", new AppointmentFilter { StartFrom = Known.Start, StartUntil = Known.Start }, true);
        yield return Case("after its start", new AppointmentFilter { StartFrom = Known.Start + Instant.Precision }, false);
        yield return Case("before its start", new AppointmentFilter { StartUntil = Known.Start - Instant.Precision }, false);
        yield return Case("its end", new AppointmentFilter { EndFrom = Known.End, EndUntil = Known.End }, true);
        yield return Case("after its end", new AppointmentFilter { EndFrom = Known.End + Instant.Precision }, false);
        yield return Case("before its end", new AppointmentFilter { EndUntil = Known.End - Instant.Precision }, false);
    }

    [TestCaseSource(nameof(Filters))]
    public void AppointmentPageSpec_Filter_SelectsByIt(AppointmentFilter filter, bool expected)
    {
        var page = new AppointmentPageSpec(
            Known.Organization,
            filter,
            new ListPage<Appointment>(AppointmentPageSpec.SortFields.Parse(null))
        );

        Assert.That(page.IsSatisfiedBy(Visit), Is.EqualTo(expected));
    }

    private static TestCaseData Case(string name, AppointmentFilter filter, bool expected) =>
        new TestCaseData(filter, expected).SetArgDisplayNames(name, expected.ToString());
}
