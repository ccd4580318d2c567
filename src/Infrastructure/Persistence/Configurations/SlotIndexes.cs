using ContactAppointment.Infrastructure.Persistence.Bins;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ContactAppointment.Infrastructure.Persistence.Configurations;

/// <summary>Indexes over when appointments take place. The initial migration of every store calls this: EF Core's model has no indexes over parts of a value object.</summary>
internal static class SlotIndexes
{
    private static readonly string[] _byStart = ["organization_uuid", "start_date", "id"];
    private static readonly string[] _byEnd = ["organization_uuid", "end_date", "id"];

    public static void Create(MigrationBuilder migration)
    {
        migration.CreateIndex("ix_appointments_organization_uuid_start_date_id", "appointments", _byStart, filter: BinIndexes.OutOfBin);
        migration.CreateIndex("ix_appointments_organization_uuid_end_date_id", "appointments", _byEnd, filter: BinIndexes.OutOfBin);
    }
}
