using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.Infrastructure.Persistence.Sqlite;

internal sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options);
