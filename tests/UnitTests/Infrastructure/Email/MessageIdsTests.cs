using ContactAppointment.Infrastructure.Email;
using Microsoft.Extensions.Options;

namespace ContactAppointment.UnitTests.Infrastructure.Email;

public sealed class MessageIdsTests
{
    [TestCase("a@example.com", "example.com")]
    [TestCase("Müller <termine@müller.example>", "xn--mller-kva.example")]
    public void Of_Uuid_StandsAtTheSendersDomainInAscii(string from, string domain)
    {
        var ids = new MessageIds(Options.Create(new MailOptions { From = from }));

        var id = ids.Of(Guid.Parse("0198C0DE-0000-7000-8000-00000000000A"));

        Assert.That(id, Is.EqualTo($"0198c0de-0000-7000-8000-00000000000a@{domain}"));
    }
}
