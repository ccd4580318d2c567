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

    /// <summary>Written as <c>2026-05-04 09:00:00.123456</c>, decimals only where there are any.</summary>
    public override DateTimeOffset Moment(int column)
    {
        var text = Bytes(column);
        if (text.Length < 19)
            throw new FormatException("The store holds no moment there.");
        var moment = new DateTime(
            Part(text[..4]),
            Part(text.Slice(5, 2)),
            Part(text.Slice(8, 2)),
            Part(text.Slice(11, 2)),
            Part(text.Slice(14, 2)),
            Part(text.Slice(17, 2))
        );
        var ticks = 0L;
        if (text.Length > 20)
            for (var i = 0; i < 7; i++)
                ticks = ticks * 10 + (i + 20 < text.Length ? Digit(text[i + 20]) : 0);
        return new DateTimeOffset(moment.AddTicks(ticks), TimeSpan.Zero);
    }

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

    private static int Part(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + Digit(digit);
        return number;
    }

    private static int Digit(byte digit) =>
        digit is >= (byte)'0' and <= (byte)'9' ? digit - '0' : throw new FormatException("The store holds no moment there.");
}
