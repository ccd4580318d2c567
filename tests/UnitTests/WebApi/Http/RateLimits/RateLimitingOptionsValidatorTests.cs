using ContactAppointment.WebApi.Http.RateLimits;

namespace ContactAppointment.UnitTests.WebApi.Http.RateLimits;

internal sealed class RateLimitingOptionsValidatorTests
{
    [Test]
    public void Validate_Defaults_AreFine()
    {
        var result = new RateLimitingOptionsValidator().Validate(null, new RateLimitingOptions());

        Assert.That(result.Succeeded);
    }

    [TestCase(0, 0, 1, 0, 0)]
    [TestCase(60, 60, 1, 1, 1)]
    public void Validate_LeastThatMayBe_IsFine(int perCaller, int perAddress, int maxConcurrent, int maxQueued, int maxConnections)
    {
        var options = Options(perCaller, perAddress, maxConcurrent, maxQueued, maxConnections);

        Assert.That(new RateLimitingOptionsValidator().Validate(null, options).Succeeded);
    }

    [Test]
    public void Validate_LessThanMayBe_NamesEachKey()
    {
        var result = new RateLimitingOptionsValidator().Validate(null, Options(59, -1, 0, -1, -1));

        Assert.That(
            result.Failures!.Select(f => f.Split(' ')[0]),
            Is.EqualTo(
                new[]
                {
                    "RateLimiting:PerCaller",
                    "RateLimiting:PerAddress",
                    "RateLimiting:MaxConcurrent",
                    "RateLimiting:MaxQueued",
                    "RateLimiting:MaxConnections",
                }
            )
        );
    }

    private static RateLimitingOptions Options(int perCaller, int perAddress, int maxConcurrent, int maxQueued, int maxConnections) =>
        new()
        {
            PerCaller = perCaller,
            PerAddress = perAddress,
            MaxConcurrent = maxConcurrent,
            MaxQueued = maxQueued,
            MaxConnections = maxConnections,
        };
}
