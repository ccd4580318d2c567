using ContactAppointment.Application.Appointments;
using ContactAppointment.Application.Common.Validation;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Notes;
using ContactAppointment.Application.Notifications;
using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;

namespace ContactAppointment.UnitTests.Application.Common.Validation;

public sealed class FieldLimitsReaderTests
{
    private UseCaseHost _host = null!;
    private FieldLimitsReader _reader = null!;

    [SetUp]
    public void MakeReader()
    {
        _host = new UseCaseHost();
        _reader = _host.Get<FieldLimitsReader>();
    }

    [TearDown]
    public void DropHost() => _host.Dispose();

    [Test]
    public void LimitsOf_TextWithALimit_StatesTheDomainsLimitAndThatNullIsRefused()
    {
        var limits = _reader.LimitsOf(typeof(ContactFields))["first_name"];

        Assert.That(limits, Is.EqualTo(FieldLimits.None with { IsNeverNull = true, MaxLength = PersonName.PartMaxLength }));
    }

    [Test]
    public void LimitsOf_TextWithoutALimit_SaysSo()
    {
        var limits = _reader.LimitsOf(typeof(NotificationFields))["message"];

        Assert.That(limits, Is.EqualTo(FieldLimits.None with { IsOfAnyLength = true }));
    }

    [Test]
    public void LimitsOf_Choice_StatesValuesAndDisplayTexts()
    {
        var limits = _reader.LimitsOf(typeof(ContactFields))["title"];

        Assert.That(limits.Choices, Is.EqualTo(Titles.All.Values));
        Assert.That(limits.Displays, Is.EqualTo(Titles.All.Displays));
        Assert.That(limits.AreDisplaysTaken, Is.True);
    }

    [Test]
    public void LimitsOf_FieldRequiredOnlyInWholeBodies_IsToldApartFromOneThatIsAlways()
    {
        var appointment = _reader.LimitsOf(typeof(AppointmentFields))["start_date"];
        var email = _reader.LimitsOf(typeof(EmailFields))["email"];

        Assert.That((appointment.IsRequired, appointment.IsRequiredWhenComplete), Is.EqualTo((false, true)));
        Assert.That((email.IsRequired, email.Format), Is.EqualTo((true, "idn-email")));
    }

    [Test]
    public void LimitsOf_List_StatesItsOwnLimitsAndThoseOfItsItems()
    {
        var limits = _reader.LimitsOf(typeof(AppointmentFields))["type"];

        Assert.That(limits.MinItems, Is.EqualTo(1));
        Assert.That(limits.Items, Is.EqualTo(FieldLimits.None with { MinLength = 1, MaxLength = Appointment.TypeMaxLength }));
    }

    [Test]
    public void LimitsOf_ObjectInABody_AreFoundLikeThoseOfTheBody() =>
        Assert.That(_reader.LimitsOf(typeof(NestedNoteFields))["type"].Choices, Is.EqualTo(NoteTypes.All.Values));

    [Test]
    public void LimitsOf_TypeThatNothingChecks_AreNone() => Assert.That(_reader.LimitsOf(typeof(object)), Is.Empty);
}
