using ContactAppointment.Application.Email;

namespace ContactAppointment.IntegrationTests.Outbox;

/// <summary>A mail server that takes its time.</summary>
internal sealed class HeldEmailSender : IEmailSender
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Started => _started.Task;

    public int Count { get; private set; }

    public void Release() => _released.SetResult();

    public async Task SendAsync(EmailMessage message, CancellationToken ct)
    {
        _started.TrySetResult();
        await _released.Task.WaitAsync(ct);
        Count++;
    }
}
