using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Application.Common;

public sealed class ResourceReferenceTests
{
    private const string Uuid = "0199f4a0-1111-7000-8000-00000000000a";

    [TestCase(Uuid)]
    [TestCase(" " + Uuid + " ")]
    [TestCase("/appointment/" + Uuid + "/")]
    [TestCase("/appointment/" + Uuid)]
    [TestCase("appointment/" + Uuid)]
    [TestCase("//appointment//" + Uuid + "//")]
    [TestCase("https://host:8002/appointment/" + Uuid + "/")]
    [TestCase("http://host/behind/a/proxy/appointment/" + Uuid + "?format=json#top")]
    public void TryRead_UrlPathOrUuid_FindsTheUuid(string text)
    {
        var isRead = new ResourceReference(text).TryRead("appointment", out var key);

        Assert.That((isRead, key), Is.EqualTo((true, ResourceKey.Of(new Guid(Uuid)))));
    }

    [TestCase("23")]
    [TestCase("/appointment/23/")]
    [TestCase("https://host/appointment/23/")]
    public void TryRead_UrlPathOrId_FindsTheId(string text)
    {
        var isRead = new ResourceReference(text).TryRead("appointment", out var key);

        Assert.That((isRead, key), Is.EqualTo((true, ResourceKey.Of(23))));
    }

    [TestCase("")]
    [TestCase("/")]
    [TestCase("-23")]
    [TestCase("0")]
    [TestCase("/contact/23/")]
    [TestCase("/appointments/23/")]
    [TestCase("/appointment/")]
    [TestCase("/appointment/me/")]
    [TestCase("/appointment/23/notes/")]
    [TestCase("ftp://host/contact/23/")]
    [TestCase("https://")]
    public void TryRead_NoAppointment_FindsNothing(string text)
    {
        var isRead = new ResourceReference(text).TryRead("appointment", out _);

        Assert.That(isRead, Is.False);
    }
}
