using ContactAppointment.Infrastructure;
using ContactAppointment.WebApi;

namespace ContactAppointment.UnitTests.WebApi;

internal sealed class SecretFilesTests
{
    [TestCase("--Jwt:HmacSecret=x")]
    [TestCase("--jwt:hmacsecret", "x")]
    [TestCase("/Mail:Password", "x")]
    [TestCase("Metrics:Token=x")]
    [TestCase("migrate", "--ConnectionStrings:Default=Host=db;Password=x")]
    [TestCase("--ConnectionStrings:Default", "pwd = x")]
    public void RefuseOn_Secret_IsRefused(params string[] commandLine)
    {
        void Act() => SecretFiles.RefuseOn(commandLine);

        Assert.That(Act, Throws.TypeOf<ConfigurationException>());
    }

    [TestCase]
    [TestCase("migrate")]
    [TestCase("--Urls", "http://+:8002")]
    [TestCase("--Mail:User=password=x")]
    [TestCase("--ConnectionStrings:Default=Data Source=/data/password=.db")]
    [TestCase("--Jwt:PublicKey=x")]
    public void RefuseOn_NoSecret_IsTaken(params string[] commandLine)
    {
        void Act() => SecretFiles.RefuseOn(commandLine);

        Assert.That(Act, Throws.Nothing);
    }
}
