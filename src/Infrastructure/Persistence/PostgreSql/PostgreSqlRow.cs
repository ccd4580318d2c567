using ContactAppointment.Infrastructure.Persistence.Reading;
using Npgsql;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>The columns of a row as PostgreSQL sends them.</summary>
internal sealed class PostgreSqlRow(NpgsqlDataReader reader) : StoredRow
{
    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override int Number(int column) => reader.GetInt32(column);

    public override string Text(int column) => reader.GetString(column);

    public override Guid Uuid(int column) => reader.GetGuid(column);

    public override DateTimeOffset Moment(int column) => new(reader.GetDateTime(column), TimeSpan.Zero);

    public override decimal Decimal(int column) => reader.GetDecimal(column);

    public override IReadOnlyList<Guid> Uuids(int column) => reader.GetFieldValue<Guid[]>(column);

    public override IReadOnlyList<string> Texts(int column) => reader.GetFieldValue<string[]>(column);

    public override ReadOnlySpan<byte> Json(int column) => reader.GetFieldValue<byte[]>(column);
}
