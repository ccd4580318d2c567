using ContactAppointment.Infrastructure.Persistence.PostgreSql;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.IntegrationTests.Persistence;

/// <summary>The migrations of every store make what the model says. It needs no database to tell.</summary>
internal sealed class ModelDriftTests
{
    private static IEnumerable<TestCaseData> Stores =>
        [
            new TestCaseData(() => new SqliteDesignTimeFactory().CreateDbContext([])).SetArgDisplayNames("Sqlite"),
            new TestCaseData(() => new SqlServerDesignTimeFactory().CreateDbContext([])).SetArgDisplayNames("SqlServer"),
            new TestCaseData(() => new PostgreSqlDesignTimeFactory().CreateDbContext([])).SetArgDisplayNames("PostgreSql"),
        ];

    [TestCaseSource(nameof(Stores))]
    public void Model_AgainstTheMigrations_HasNoPendingChanges(Func<DbContext> open)
    {
        using var context = open();

        Assert.That(context.Database.GetMigrations(), Is.Not.Empty);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }
}
