using ContactAppointment.Application.Common.Exceptions;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>
/// Open connections to the mail server, used one mail after another. How many there are is up to who sends; those that nobody uses for
/// <see cref="MailOptions.IdleTimeout"/> are closed.
/// </summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    /// <summary>Some servers hang up after so many; a new connection costs less than a mail put off.</summary>
    public const int MaxMailsPerConnection = 100;

    /// <summary>A connection that has rested for longer is asked first whether it still works.</summary>
    private static readonly TimeSpan TrustedRest = TimeSpan.FromSeconds(1);

    private readonly Stack<SmtpConnection> _idle = new();
    private readonly MailOptions _mail;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public SmtpConnections(IOptions<MailOptions> options, TimeProvider clock)
    {
        (_mail, _clock) = (options.Value, clock);
        _sweep = clock.CreateTimer(_ => _ = CloseRestedAsync(_mail.IdleTimeout), null, _mail.IdleTimeout, _mail.IdleTimeout / 2);
    }

    /// <summary>A connection that works: one that is open, or a new one. Disposing it closes it, unless it was kept.</summary>
    /// <exception cref="PutOffException">The server cannot be reached, or lets nobody in.</exception>
    public async Task<SmtpConnection> RentAsync(CancellationToken ct)
    {
        while (TryTakeIdle() is { } idle)
        {
            if (_clock.GetElapsedTime(idle.RestingSince) < TrustedRest || await idle.AnswersAsync(ct))
                return idle;
            await idle.DisposeAsync();
        }

        try
        {
            return await ConnectAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PutOffException($"The mail server cannot be reached: {WithoutSecrets(e.Message)}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        await CloseRestedAsync(TimeSpan.Zero);
    }

    internal void Return(SmtpConnection connection)
    {
        connection.RestingSince = _clock.GetTimestamp();
        lock (_idle)
            _idle.Push(connection);
    }

    private async Task<SmtpConnection> ConnectAsync(CancellationToken ct)
    {
        var client = new PatientSmtpClient(_mail.Timeout, _mail.AnswerTimeout)
        {
            CheckCertificateRevocation = false, // as HttpClient does: a company's own authority publishes no list, or none we can reach
        };
        try
        {
            await client.ConnectAsync(_mail.Host!, _mail.PortOrDefault, SocketOptionsFor(_mail.Security), ct);
            if (_mail is { User.Length: > 0, Password: { } password })
                await client.AuthenticateAsync(_mail.User, password, ct);

            // Every address has an ASCII form. Asking for SMTPUTF8 would bounce at the next server that does not know it.
            client.Capabilities &= ~SmtpCapabilities.UTF8;
            return new SmtpConnection(client, this);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private SmtpConnection? TryTakeIdle()
    {
        lock (_idle)
            return _idle.TryPop(out var connection) ? connection : null;
    }

    private async Task CloseRestedAsync(TimeSpan rest)
    {
        List<SmtpConnection> rested;
        lock (_idle)
        {
            rested = [.. _idle.Where(c => _clock.GetElapsedTime(c.RestingSince) >= rest)];
            var others = _idle.Except(rested).Reverse().ToList();
            _idle.Clear();
            others.ForEach(_idle.Push);
        }

        foreach (var connection in rested)
            await connection.DisposeAsync();
    }

    private string WithoutSecrets(string text) =>
        string.IsNullOrEmpty(_mail.Password)
            ? OneLine.Of(text)
            : OneLine.Of(text).Replace(_mail.Password, "(password)", StringComparison.Ordinal);

    private static SecureSocketOptions SocketOptionsFor(MailSecurity security) =>
        security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        };
}
