using ContactAppointment.Application.Common;

namespace ContactAppointment.Application.Users.IssuePasswordLink;

internal sealed class IssuePasswordLinkHandler(IUserAccounts users, IResourceLinks links) : ICommandHandler<IssuePasswordLinkCommand, Uri>
{
    public async Task<Uri> HandleAsync(IssuePasswordLinkCommand command, CancellationToken ct)
    {
        return links.SetPassword(command.Uuid, await users.IssuePasswordCodeAsync(command.Uuid, ct));
    }
}
