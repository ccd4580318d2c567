using ContactAppointment.Domain.Common;

namespace ContactAppointment.UnitTests.Domain.Common;

public sealed class ResourceKeyTests
{
    private const string Uuid = "0199f4a0-1111-7000-8000-00000000000a";

    [TestCase("1", 1)]
    [TestCase("007", 7)]
    [TestCase("2147483647", int.MaxValue)]
    public void TryParse_PositiveInteger_IsAnId(string text, int id)
    {
        var isKey = ResourceKey.TryParse(text, out var key);

        Assert.That((isKey, key), Is.EqualTo((true, ResourceKey.Of(id))));
    }

    [TestCase(Uuid)]
    [TestCase("0199F4A0-1111-7000-8000-00000000000A")]
    [TestCase("0199f4a011117000800000000000000a")]
    public void TryParse_Uuid_IsAUuid(string text)
    {
        var isKey = ResourceKey.TryParse(text, out var key);

        Assert.That((isKey, key), Is.EqualTo((true, ResourceKey.Of(new Guid(Uuid)))));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("+1")]
    [TestCase(" 1")]
    [TestCase("1.0")]
    [TestCase("١")] // a digit, but not one of ours
    [TestCase("2147483648")]
    [TestCase("{" + Uuid + "}")]
    [TestCase("0199f4a0-1111-7000-8000")]
    [TestCase("me")]
    public void TryParse_AnythingElse_IsNoKey(string? text)
    {
        var isKey = ResourceKey.TryParse(text, out var key);

        Assert.That((isKey, key), Is.EqualTo((false, default(ResourceKey))));
    }

    [TestCase("42", "42")]
    [TestCase("0199F4A0-1111-7000-8000-00000000000A", Uuid)]
    public void ToString_Key_IsHowAPathWritesIt(string text, string expected)
    {
        _ = ResourceKey.TryParse(text, out var key);

        Assert.That(key.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void ToString_NoKey_IsEmpty()
    {
        var text = default(ResourceKey).ToString();

        Assert.That(text, Is.Empty);
    }
}
