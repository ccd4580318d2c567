namespace ContactAppointment.Infrastructure.Persistence.Reading;

/// <summary>A row that the store has found, column by column, as the store keeps its values.</summary>
internal abstract class StoredRow
{
    public abstract bool IsNull(int column);

    public abstract int Number(int column);

    public abstract string Text(int column);

    public abstract Guid Uuid(int column);

    public abstract DateTimeOffset Moment(int column);

    public abstract decimal Decimal(int column);

    public abstract IReadOnlyList<Guid> Uuids(int column);

    public abstract IReadOnlyList<string> Texts(int column);

    /// <summary>JSON in UTF-8, as it is stored; good until the next row.</summary>
    public abstract ReadOnlySpan<byte> Json(int column);

    public int? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public Guid? UuidOrNull(int column) => IsNull(column) ? null : Uuid(column);

    public DateTimeOffset? MomentOrNull(int column) => IsNull(column) ? null : Moment(column);

    public IReadOnlyList<Guid>? UuidsOrNull(int column) => IsNull(column) ? null : Uuids(column);
}
