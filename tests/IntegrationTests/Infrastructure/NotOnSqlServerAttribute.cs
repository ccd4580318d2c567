namespace ContactAppointment.IntegrationTests.Infrastructure;

/// <summary>A test of what SQL Server does by itself, and that is not part of its suite.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NotOnSqlServerAttribute() : CategoryAttribute("NotOnSqlServer");
