namespace ContactAppointment.WebApi.Security.Scopes;

/// <summary>The scopes that a token needs which is limited to scopes: all of them.</summary>
internal sealed record ScopeNeed(IReadOnlyList<string> ToRead, IReadOnlyList<string> ToWrite)
{
    public IReadOnlyList<string> For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? ToRead : ToWrite;
}

internal static class ScopeNeeds
{
    /// <summary>Says which scope reading the endpoints of a group needs, and which one all else; of several the innermost counts.</summary>
    public static TBuilder NeedsScopes<TBuilder>(this TBuilder endpoints, string toRead, string toWrite)
        where TBuilder : IEndpointConventionBuilder => endpoints.NeedsScopes([toRead], [toWrite]);

    /// <summary>The same where it takes several at once.</summary>
    public static TBuilder NeedsScopes<TBuilder>(this TBuilder endpoints, IReadOnlyList<string> toRead, IReadOnlyList<string> toWrite)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new ScopeNeed(toRead, toWrite));
}
