using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Sees that the global contact types exist (contract, ContactType). Every migration does so, under its lock.</summary>
internal static class StandardContactTypes
{
    public static async Task AddMissingAsync(AppDbContext context, CancellationToken ct)
    {
        var stored = await context.Set<ContactType>().Where(t => t.IsGlobal).Select(t => t.Uuid).ToListAsync(ct);
        foreach (var (uuid, name) in ContactType.Standard.Where(t => !stored.Contains(t.Uuid)))
            context.Add(ContactType.DefineStandard(uuid, name));
        await context.SaveChangesAsync(ct);
    }
}
