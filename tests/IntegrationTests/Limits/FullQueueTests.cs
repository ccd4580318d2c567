using System.Net;
using ContactAppointment.Application.Common;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Limits;

/// <summary>More requests than can be answered at a time: a few wait, and the rest is told so at once.</summary>
internal sealed class FullQueueTests : ApiTest
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override (string Key, string? Value)[] Settings =>
        [("RateLimiting:Enabled", "true"), ("RateLimiting:MaxConcurrent", "2"), ("RateLimiting:MaxQueued", "3")];

    protected override Action<IServiceCollection>? Replace => s => s.AddSingleton(_open).Decorate<IUnitOfWork, Held>();

    [Clause("errors.problem")]
    [Test]
    public async Task Post_MoreThanCanWait_AreRefusedAtOnceAndTheOthersAreAnswered()
    {
        var all = Enumerable.Range(0, 9).Select(_ => Client.PostAsync("/contact/", Bodies.Contact())).ToList();
        var refused = new List<HttpResponseMessage>();
        while (refused.Count < 4)
        {
            var next = await Task.WhenAny(all.Where(a => !refused.Any(r => a.IsCompleted && r == a.Result)));
            refused.Add(await next);
        }

        var health = await Client.Http.GetAsync("/health_check/");
        _open.SetResult();
        var answers = await Task.WhenAll(all);

        foreach (var answer in refused)
        {
            await answer.ReadProblemAsync(HttpStatusCode.ServiceUnavailable);
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        }

        Assert.That(health.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answers.Except(refused).Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
    }

    /// <summary>Saves once the test lets it.</summary>
    private sealed class Held(IUnitOfWork inner, TaskCompletionSource open) : IUnitOfWork
    {
        public async Task SaveChangesAsync(CancellationToken ct)
        {
            await open.Task.WaitAsync(ct);
            await inner.SaveChangesAsync(ct);
        }

        public Task ResetAsync(CancellationToken ct) => inner.ResetAsync(ct);
    }
}
