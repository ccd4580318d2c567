using System.Collections.Concurrent;
using System.Reflection;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence.History;

/// <summary>What the history tells of each kind of entity: all that is stored of it, but for what the domain marks and the store keeps for itself.</summary>
internal static class RecordedFields
{
    private const string ReferenceSuffix = "_id";

    private static readonly string[] _ownToStore =
    [
        nameof(Entity.Id),
        nameof(Entity.Uuid),
        nameof(Entity.Version),
        nameof(Entity.CreateDate),
        nameof(Entity.EditDate),
        nameof(Entity.CreatedBy),
        nameof(Entity.EditedBy),
        nameof(Entity.DeletedAt),
        nameof(Entity.DeletedBy),
        nameof(Entity.DeletionUuid),
        nameof(IBelongsToOrganization.OrganizationUuid),
    ];

    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<RecordedField>> _known = new();

    public static IReadOnlyList<RecordedField> Of(IEntityType type) => _known.GetOrAdd(type, Read);

    private static List<RecordedField> Read(IEntityType type)
    {
        var values = type.GetFlattenedProperties().Where(p => !_ownToStore.Contains(p.Name) && IsRecorded(p.PropertyInfo)).Select(Value);
        var lists = type.GetComplexProperties().Where(p => p.IsCollection).Select(p => new RecordedField(p.GetJsonName(), List: p));
        return [.. values, .. lists];
    }

    private static RecordedField Value(IProperty property)
    {
        var named = property.PropertyInfo?.GetCustomAttribute<RecordedAsAttribute>()?.Name;
        if (property.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType is not { } principal)
            return new RecordedField(named ?? property.GetColumnName(), property);
        return new RecordedField(named ?? property.GetColumnName()[..^ReferenceSuffix.Length], property, principal);
    }

    private static string GetJsonName(this IComplexProperty property) =>
        property.ComplexType.GetContainerColumnName() ?? throw new InvalidOperationException($"{property.Name} is stored in no column.");

    private static bool IsRecorded(MemberInfo? property) => property?.GetCustomAttribute<NotRecordedAttribute>() is null;
}
