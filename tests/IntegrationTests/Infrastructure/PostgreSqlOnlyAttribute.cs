namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A test that is about PostgreSQL alone, and is not part of the other stores' suites.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PostgreSqlOnlyAttribute() : CategoryAttribute("PostgreSqlOnly");
