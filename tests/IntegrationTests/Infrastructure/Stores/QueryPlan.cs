namespace ContactAppointment.IntegrationTests.Infrastructure.Stores;

/// <summary>How a store goes about a query, with its planner as it comes.</summary>
/// <param name="Text">The plan, in the store's words.</param>
/// <param name="Scans">Those of its steps that walk a whole table or a whole index.</param>
internal sealed record QueryPlan(string Text, IReadOnlyList<string> Scans);
