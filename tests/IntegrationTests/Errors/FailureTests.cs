using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Errors;

/// <summary>What a client is told when a save fails for reasons of the service's own.</summary>
[TestFixture("Production")]
[TestFixture("Development")]
internal sealed class FailureTests(string environment)
{
    private const string Secret = "Data Source=/srv/secret.db";

    [Test]
    [Clause("errors.no-stack-trace")]
    public async Task Post_UnforeseenFailure_TellsNothingOfTheInside()
    {
        var response = await SaveAsync(() => new InvalidOperationException(Secret));

        var problem = (await response.ReadProblemAsync(HttpStatusCode.InternalServerError)).ToJsonString();
        foreach (var inside in new[] { Secret, nameof(InvalidOperationException), "   at ", "ContactAppointment.", ".cs" })
            Assert.That(problem, Does.Not.Contain(inside));
    }

    [Test]
    [Clause("status.409")]
    public async Task Post_AnotherWriterIsFasterEachTime_Returns409()
    {
        var tries = 0;

        var response = await SaveAsync(() =>
        {
            tries++;
            return new ConcurrencyConflictException(new InvalidOperationException(Secret));
        });

        var problem = await response.ReadProblemAsync(HttpStatusCode.Conflict);
        Assert.That(tries, Is.EqualTo(1 + ConflictRetry.MaxRetries));
        Assert.That(problem.ToJsonString(), Does.Not.Contain(Secret));
    }

    private async Task<HttpResponseMessage> SaveAsync(Func<Exception> failure)
    {
        var started = false;
        using var api = new ApiFactory((WebHostDefaults.EnvironmentKey, environment))
        {
            Replace = services =>
                services.Decorate<IUnitOfWork>(
                    (inner, _) => new FailingUnitOfWork(inner, () => Volatile.Read(ref started) ? failure() : null)
                ),
        };
        using var client = api.CreateApiClient();
        Volatile.Write(ref started, true); // what the start itself saves is left alone
        return await client.PostAsync("/appointment/", Bodies.Appointment());
    }

    private sealed class FailingUnitOfWork(IUnitOfWork inner, Func<Exception?> failure) : IUnitOfWork
    {
        public Task SaveChangesAsync(CancellationToken ct) =>
            failure() is { } exception ? Task.FromException(exception) : inner.SaveChangesAsync(ct);

        public Task ResetAsync(CancellationToken ct) => inner.ResetAsync(ct);
    }
}
