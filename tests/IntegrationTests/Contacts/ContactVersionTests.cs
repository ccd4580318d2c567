using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Application.Contacts.GetContact;
using ContactAppointment.Application.Contacts.UpdateContact;
using ContactAppointment.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactAppointment.IntegrationTests.Contacts;

/// <summary>Changes that are asked for on the version that a person has seen.</summary>
internal sealed class ContactVersionTests : ApiTest
{
    [Test]
    public async Task Update_ManyAtOnceOnTheSameVersion_OneSucceedsAndTheOthersAreTold()
    {
        var created = await Client.CreateAsync("/contact/", new { first_name = "Grete", workflowlevel1_uuids = Array.Empty<Guid>() });
        var key = ResourceKey.Of((Guid)created["uuid"]!);
        var seen = (
            await InScopeAsync(p =>
                p.GetRequiredService<IQueryHandler<GetContactQuery, ContactDto>>()
                    .HandleAsync(new GetContactQuery(key), CancellationToken.None)
            )
        ).Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => TryRenameAsync(key, $"Grete {i}", seen)));

        Assert.That(outcomes.Count(o => o is null), Is.EqualTo(1));
        Assert.That(outcomes.OfType<Exception>(), Is.All.TypeOf<PreconditionFailedException>());
    }

    private async Task<Exception?> TryRenameAsync(ResourceKey key, string name, int version)
    {
        var command = new UpdateContactCommand(key, new ContactFields { FirstName = name }, WriteMode.Merge) { ExpectedVersion = version };
        try
        {
            await InScopeAsync(p =>
                p.GetRequiredService<ICommandHandler<UpdateContactCommand, ContactDto>>().HandleAsync(command, CancellationToken.None)
            );
            return null;
        }
        catch (PreconditionFailedException e)
        {
            return e;
        }
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Api.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AssignedCaller>().Assign(Client.Organization, Client.User);
        return await work(scope.ServiceProvider);
    }
}
