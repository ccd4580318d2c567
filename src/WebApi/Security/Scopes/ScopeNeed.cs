namespace ContactAppointment.WebApi.Security.Scopes;

/// <summary>The scopes that a token needs which is limited to scopes.</summary>
internal sealed record ScopeNeed(string ToRead, string ToWrite)
{
    public string For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? ToRead : ToWrite;
}

internal static class ScopeNeeds
{
    /// <summary>Says which scope reading the endpoints of a group needs, and which one all else; of several the innermost counts.</summary>
    public static TBuilder NeedsScopes<TBuilder>(this TBuilder endpoints, string toRead, string toWrite)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new ScopeNeed(toRead, toWrite));
}
