using ContactAppointment.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactAppointment.Infrastructure.Persistence.Bins;

/// <summary>Leaves what was deleted out of the indexes that lists are read by, so that lists cost what they would without a bin.</summary>
internal sealed class BinIndexes : IModelFinalizingConvention
{
    /// <summary>What is there.</summary>
    public const string OutOfBin = "deleted_at IS NULL";

    /// <summary>What was deleted.</summary>
    public const string InBin = "deleted_at IS NOT NULL";

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var restorable = modelBuilder.Metadata.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IRestorable)));
        foreach (var index in restorable.SelectMany(t => t.GetDeclaredIndexes()))
            if (index.Properties[0].Name == nameof(IBelongsToOrganization.OrganizationUuid) && index.GetFilter() is null)
                index.Builder.HasFilter(OutOfBin);
    }
}
