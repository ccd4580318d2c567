namespace ContactAppointment.WebApi.Documentation;

/// <summary>What the operations of a group are about.</summary>
internal sealed record TagDescription(string Name, string Description);

internal static class TagDescriptions
{
    /// <summary>Puts the endpoints of a group under one heading.</summary>
    public static RouteGroupBuilder WithTag(this RouteGroupBuilder group, string name, string description) =>
        group.WithTags(name).WithMetadata(new TagDescription(name, description));
}
