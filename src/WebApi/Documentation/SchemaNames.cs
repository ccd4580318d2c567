using System.Text.Json.Serialization.Metadata;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.OpenApi;

namespace ContactAppointment.WebApi.Documentation;

/// <summary>Names the schemas as clients that are generated from them will call them: <c>Contact</c>, <c>ContactFields</c>, <c>ContactPage</c>.</summary>
internal static class SchemaNames
{
    private const string Dto = "Dto";
    private const string Fields = "Fields";

    public static string? Of(JsonTypeInfo type)
    {
        if (ContractSchemas.IsPlainValue(type.Type))
            return null; // a value of its own on the wire only, and no schema of its own
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() is var generic && IsPage(generic))
            return PageOf(type.Type.GetGenericArguments()[0]);
        return OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? WithoutSuffix(name, Dto) : null;
    }

    /// <summary>The name of a page of what an answer shows.</summary>
    public static string PageOf(Type item) => WithoutSuffix(item.Name, Dto) + "Page";

    /// <summary>The name of the merge-patch that goes with the fields of a whole body.</summary>
    public static string PatchOf(string fields) => WithoutSuffix(fields, Fields) + "Patch";

    public static bool IsDto(Type type) => type.Name.EndsWith(Dto, StringComparison.Ordinal);

    public static bool IsFields(Type type) => type.Name.EndsWith(Fields, StringComparison.Ordinal);

    /// <summary>The fields that a caller may write of what an answer shows, if there are any; the two go together by their names.</summary>
    public static Type? FieldsOf(Type dto) =>
        IsDto(dto) ? Array.Find(dto.Assembly.GetTypes(), t => t.Name == WithoutSuffix(dto.Name, Dto) + Fields) : null;

    /// <summary>The name of the fields that a caller may write of what an answer shows.</summary>
    public static string FieldsOf(string shown) => shown + Fields;

    private static bool IsPage(Type generic) => generic == typeof(OffsetPageDto<>) || generic == typeof(CursorPageDto<>);

    private static string WithoutSuffix(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
}
