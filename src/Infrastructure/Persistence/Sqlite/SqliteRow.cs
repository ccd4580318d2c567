using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ContactAppointment.Infrastructure.Persistence.Reading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

/// <summary>The columns of a row as SQLite has them in memory: texts in UTF-8, uuids, moments and lists as texts.</summary>
internal sealed class SqliteRow(SqliteDataReader reader) : StoredRow
{
    private readonly sqlite3_stmt _statement = reader.Handle!;

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override int Number(int column) => raw.sqlite3_column_int(_statement, column);

    public override string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public override Guid Uuid(int column) =>
        Utf8Parser.TryParse(Bytes(column), out Guid uuid, out _, 'D') ? uuid : throw new FormatException("The store holds no uuid there.");

    public override DateTimeOffset Moment(int column) =>
        DateTimeOffset.Parse(Text(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override decimal Decimal(int column) => decimal.Parse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture);

    public override IReadOnlyList<Guid> Uuids(int column)
    {
        var uuids = new List<Guid>();
        var json = new Utf8JsonReader(Json(column));
        while (json.Read())
            if (json.TokenType == JsonTokenType.String)
                uuids.Add(json.GetGuid());
        return uuids;
    }

    public override IReadOnlyList<string> Texts(int column)
    {
        var texts = new List<string>();
        var json = new Utf8JsonReader(Json(column));
        while (json.Read())
            if (json.TokenType == JsonTokenType.String)
                texts.Add(json.GetString()!);
        return texts;
    }

    public override ReadOnlySpan<byte> Json(int column) => Bytes(column);

    private ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);
}
