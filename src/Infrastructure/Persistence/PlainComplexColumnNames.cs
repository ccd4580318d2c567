using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Columns of a value object bear their own name (<c>first_name</c>), not that of the property that holds it (<c>name_first_name</c>).</summary>
internal sealed class PlainComplexColumnNames : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var valueObjects = modelBuilder
            .Metadata.GetEntityTypes()
            .SelectMany(t => t.GetComplexProperties())
            .Where(p => !p.IsCollection)
            .Select(p => p.ComplexType);
        foreach (var property in valueObjects.SelectMany(t => t.GetProperties()))
            property.Builder.HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
