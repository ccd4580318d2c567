using System.Diagnostics.Metrics;
using ContactAppointment.Infrastructure.Outbox;

namespace ContactAppointment.Infrastructure.Metrics;

/// <summary>What operators see of the mails. Names and units follow the conventions of OpenTelemetry; <c>docs/metrics.md</c> lists them.</summary>
internal sealed class MailMetrics
{
    private const string Unit = "{mail}";

    private readonly TimeProvider _clock;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _retried;
    private readonly Histogram<double> _timeToSend;

    public MailMetrics(IMeterFactory meters, MailQueueGauge queue, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(MailMeter.Name);
        _sent = meter.CreateCounter<long>("contactappointment.mail.sent", Unit, "Mails that the mail server accepted.");
        _failed = meter.CreateCounter<long>("contactappointment.mail.failed", Unit, "Mails that were given up.");
        _retried = meter.CreateCounter<long>("contactappointment.mail.retried", Unit, "Attempts that failed and will be made again.");
        _timeToSend = meter.CreateHistogram(
            "contactappointment.mail.time_to_send",
            "s",
            "From the moment that a mail was due to its acceptance by the mail server.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 3600, 21600, 86400],
            }
        );
        meter.CreateObservableGauge("contactappointment.mail.queued", queue.Count, Unit, "Mails that are due and have not gone out.");
        meter.CreateObservableGauge(
            "contactappointment.mail.oldest_due.age",
            () => queue.OldestAge().TotalSeconds,
            "s",
            "How long the oldest of them has been due."
        );
    }

    /// <summary>Shows the counters before anything has happened, so that the first event is seen as a rise.</summary>
    public void Start()
    {
        foreach (var counter in new[] { _sent, _failed, _retried })
            counter.Add(0);
    }

    /// <summary>Counts how the handling of a mail ended, once that is stored.</summary>
    /// <param name="settlement">How it ended.</param>
    /// <param name="row">Its row in the queue, as it is stored now; null when it is gone.</param>
    /// <param name="isNewlySent">Whether the mail server has accepted the mail, which nobody had noted before.</param>
    public void Note(Settlement settlement, OutboxMessage? row, bool isNewlySent)
    {
        if (isNewlySent)
        {
            _sent.Add(1);
            _timeToSend.Record(Math.Max(0, (_clock.GetUtcNow() - settlement.Message.FirstDueAt).TotalSeconds));
        }
        else if (row is null || settlement.End is not (HandlingEnd.PutOff or HandlingEnd.GivenUp))
            return; // what is someone else's by now is theirs to count
        else if (row.DueAt is not null)
            _retried.Add(1);
        else
            _failed.Add(1);
    }
}
