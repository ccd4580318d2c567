namespace ContactAppointment.Infrastructure.Email;

/// <summary>A connection to the mail server, in the hands of one sender at a time.</summary>
internal sealed class SmtpConnection(PatientSmtpClient client, SmtpConnections pool) : IAsyncDisposable
{
    private int _mails;
    private bool _isKept;

    public PatientSmtpClient Client => client;

    /// <summary>Whether it has served a mail before.</summary>
    public bool IsReused => _mails > 0;

    /// <summary>When it was last given back.</summary>
    public long RestingSince { get; set; }

    /// <summary>Says that it is in order, and may serve the next mail.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Whether the server still knows it.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await client.NoOpAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Gives it back where it was kept, else closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isKept && ++_mails < SmtpConnections.MaxMailsPerConnection && client.IsConnected)
        {
            _isKept = false;
            pool.Return(this);
            return;
        }

        await LeaveAsync();
        client.Dispose();
    }

    // The server has the mail. Whatever happens to the farewell, an exception now would send it twice.
    private async Task LeaveAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception) { }
    }
}
