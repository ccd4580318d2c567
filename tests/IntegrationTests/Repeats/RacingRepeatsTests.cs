using System.Net;
using ContactAppointment.IntegrationTests.Contract;
using ContactAppointment.IntegrationTests.Infrastructure;

namespace ContactAppointment.IntegrationTests.Repeats;

/// <summary>An impatient client sends the same request many times at once.</summary>
internal sealed class RacingRepeatsTests : MailTest
{
    private const int Repeats = 50;

    [Clause("idempotency.repeat", "idempotency.running")]
    [Test]
    public async Task Post_ManyAtOnceWithOneKey_MakesOneAndSendsOneMail()
    {
        var (recipient, key) = (MailRequests.NewRecipient(), RepeatableCalls.NewKey());
        var body = Bodies.Notification(await Client.CreateAppointmentAsync(), ("recipient", recipient), ("send_notification", true));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Repeats).Select(_ => Client.PostOnceAsync("/appointmentnotifications/", body, key))
        );

        var made = answers.Where(a => a.StatusCode == HttpStatusCode.Created).ToList();
        Assert.That(made, Is.Not.Empty);
        Assert.That(answers.Except(made).Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Conflict));
        var wholes = await Task.WhenAll(made.Select(a => a.WholeAsync()));
        Assert.That(wholes.Distinct().ToList(), Has.Count.EqualTo(1));
        var list = await Client.ReadAsync("/appointmentnotifications/");
        Assert.That(list.AsArray(), Has.Count.EqualTo(1));
        await Client.SentAsync((string)list[0]!["uuid"]!);
        Assert.That(await Client.PostOnceAsync("/appointmentnotifications/", body, key).Result.WholeAsync(), Is.EqualTo(wholes[0]));
        Assert.That(Smtp.MailsTo(recipient).Count, Is.EqualTo(1));
    }
}
