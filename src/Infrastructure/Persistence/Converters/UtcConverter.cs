using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ContactAppointment.Infrastructure.Persistence.Converters;

/// <summary>Stores instants as UTC date and time, which every store can order and compare; SQLite can do neither with offsets.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        value => value.UtcDateTime,
        value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc))
    );
