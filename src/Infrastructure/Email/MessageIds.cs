using ContactAppointment.Application.Email;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ContactAppointment.Infrastructure.Email;

/// <summary>The uuid of what is mailed, at the sender's domain.</summary>
internal sealed class MessageIds(IOptions<MailOptions> options) : IMessageIds
{
    private readonly string _domain = DomainOf(MailboxAddress.Parse(options.Value.FromOrDefault));

    public string Of(Guid uuid) => $"{uuid:D}@{_domain}";

    // Under any domain: the sender may have moved since.
    public Guid? UuidOf(string messageId) => Guid.TryParseExact(messageId.Split('@')[0], "D", out var uuid) ? uuid : null;

    private static string DomainOf(MailboxAddress mailbox)
    {
        var address = mailbox.GetAddress(idnEncode: true); // a Message-ID is ASCII
        return address[(address.LastIndexOf('@') + 1)..];
    }
}
