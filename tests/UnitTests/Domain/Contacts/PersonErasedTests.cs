using ContactAppointment.Domain.Contacts;
using ContactAppointment.UnitTests.Builders;
using ContactAppointment.WebApi.Http.Limits;

namespace ContactAppointment.UnitTests.Domain.Contacts;

public class PersonErasedTests
{
    [Test]
    public void Erase_AContact_RaisesWhatNamesThingsByUuidsAlone()
    {
        var contact = new ContactBuilder().Build();
        var uuids = new[] { Guid.CreateVersion7() };

        contact.Erase(uuids, Known.Now);

        Assert.That(contact.IsErased);
        Assert.That(contact.DomainEvents, Is.EqualTo(new[] { new PersonErased(contact.OrganizationUuid, contact.Uuid, uuids, Known.Now) }));
    }

    [Test]
    public void Aftermath_LongestRequestThatCanBeAllowed_IsOverBefore() =>
        Assert.That(PersonErased.Aftermath, Is.GreaterThan(LimitsOptions.GreatestRequestTimeout));

    [TestCase(719, false)]
    [TestCase(720, true)]
    public void IsOver_AfterTwelveMinutes_Is(int seconds, bool expected)
    {
        var erased = new PersonErased(Guid.CreateVersion7(), Guid.CreateVersion7(), [], Known.Now);

        Assert.That(erased.IsOver(Known.Now.AddSeconds(seconds)), Is.EqualTo(expected));
    }
}
