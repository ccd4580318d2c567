using ContactAppointment.Domain.Appointments;
using ContactAppointment.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite.Search;

/// <summary>
/// The full-text indexes, which EF Core cannot make. Triggers keep them at what the text columns say, whoever writes those.
/// A row's number starts with that of its organization: what one organization asks for is a range of each list in the index,
/// however many others there are. A migration that rebuilds one of the tables must make its triggers anew.
/// </summary>
internal static class SqliteSearchSchema
{
    private const string ScopeTable = "search_scopes";
    private const string ContactIndex = "contact_search";
    private const string AppointmentIndex = "appointment_search";

    /// <summary>The indexes.</summary>
    public static readonly IReadOnlyList<string> Indexes = [ContactIndex, AppointmentIndex];

    /// <summary>Says how the tables are read.</summary>
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SearchScope>(scope => scope.HasNoKey().ToTable(ScopeTable, t => t.ExcludeFromMigrations()));
        ConfigureIndex<Contact>(model, ContactIndex);
        ConfigureIndex<Appointment>(model, AppointmentIndex);
    }

    /// <summary>Makes everything; the tables that are indexed are there and empty.</summary>
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql($"CREATE TABLE {ScopeTable} (id INTEGER PRIMARY KEY, organization_uuid TEXT NOT NULL UNIQUE)");
        CreateIndex(migration, "contacts", ContactIndex);
        CreateIndex(migration, "appointments", AppointmentIndex);
    }

    /// <summary>Drops everything.</summary>
    public static void Drop(MigrationBuilder migration)
    {
        foreach (var (table, index) in new[] { ("contacts", ContactIndex), ("appointments", AppointmentIndex) })
        {
            foreach (var change in new[] { "insert", "update", "delete" })
                migration.Sql($"DROP TRIGGER {table}_search_{change}");
            migration.Sql($"DROP TABLE {index}");
        }

        migration.Sql($"DROP TABLE {ScopeTable}");
    }

    private static void ConfigureIndex<T>(ModelBuilder model, string table) =>
        model.Entity<SearchRow<T>>(row =>
        {
            row.HasNoKey().ToTable(table, t => t.ExcludeFromMigrations());
            row.Property(r => r.RowId).HasColumnName("rowid");
            row.Property(r => r.Match).HasColumnName(table);
        });

    private static void CreateIndex(MigrationBuilder migration, string table, string index)
    {
        static string RowOf(string row) =>
            $"((SELECT id FROM {ScopeTable} WHERE organization_uuid = {row}.organization_uuid) << 32) + {row}.id";

        // Without a copy of the texts, and without folding: they are folded already.
        migration.Sql(
            $"CREATE VIRTUAL TABLE {index} USING fts5(search_text, content='', contentless_delete=1, tokenize='trigram case_sensitive 1')"
        );
        migration.Sql(
            $"""
            CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} BEGIN
                INSERT OR IGNORE INTO {ScopeTable} (organization_uuid) VALUES (new.organization_uuid);
                INSERT INTO {index} (rowid, search_text) VALUES ({RowOf("new")}, new.search_text);
            END
            """
        );
        migration.Sql(
            $"""
            CREATE TRIGGER {table}_search_update AFTER UPDATE OF search_text ON {table} WHEN old.search_text <> new.search_text BEGIN
                DELETE FROM {index} WHERE rowid = {RowOf("old")};
                INSERT INTO {index} (rowid, search_text) VALUES ({RowOf("new")}, new.search_text);
            END
            """
        );
        migration.Sql(
            $"""
            CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} BEGIN
                DELETE FROM {index} WHERE rowid = {RowOf("old")};
            END
            """
        );
    }
}
