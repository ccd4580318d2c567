namespace ContactAppointment.WebApi.Http;

/// <summary>What the root answers with: where everything is.</summary>
internal sealed record Greeting(
    string Service,
    string Documentation,
    string Openapi,
    string Health,
    IReadOnlyDictionary<string, string> Resources
);
