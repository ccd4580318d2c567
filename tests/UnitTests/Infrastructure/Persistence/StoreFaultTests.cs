using ContactAppointment.Infrastructure.Persistence;
using ContactAppointment.Infrastructure.Persistence.PostgreSql;
using ContactAppointment.Infrastructure.Persistence.Sqlite;
using ContactAppointment.Infrastructure.Persistence.SqlServer;
using ContactAppointment.UnitTests.Builders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContactAppointment.UnitTests.Infrastructure.Persistence;

/// <summary>Which of a driver's exceptions say that the store cannot serve at the moment, however deep they lie.</summary>
internal sealed class StoreFaultTests
{
    [TestCase("57P01", true, Description = "admin shutdown")]
    [TestCase("53100", true, Description = "disk full")]
    [TestCase("53300", true, Description = "too many connections")]
    [TestCase("55000", true, Description = "takes no connections")]
    [TestCase("40P01", true, Description = "deadlock, again and again")]
    [TestCase("28P01", true, Description = "password refused")]
    [TestCase("23505", false, Description = "unique violation")]
    [TestCase("42P01", false, Description = "undefined table")]
    [TestCase("22001", false, Description = "value too long")]
    public void IsUnavailable_PostgreSqlCode_TellsFaultsFromMistakes(string code, bool expected) =>
        AssertFault(new PostgreSqlErrors(), new PostgresException("", "ERROR", "ERROR", code), expected);

    [Test]
    public void IsUnavailable_PostgreSqlConnectionBroke_IsAFault() =>
        AssertFault(new PostgreSqlErrors(), new NpgsqlException("Exception while reading from stream", new IOException()), expected: true);

    [Test]
    public void IsUnavailable_PostgreSqlTransactionOfALostConnection_IsAFault() =>
        AssertFault(
            new PostgreSqlErrors(),
            new InvalidOperationException("Transaction is already completed") { Source = "Npgsql" },
            expected: true
        );

    [TestCase(5, true, Description = "SQLITE_BUSY")]
    [TestCase(13, true, Description = "SQLITE_FULL")]
    [TestCase(10, true, Description = "SQLITE_IOERR")]
    [TestCase(1, false, Description = "SQLITE_ERROR")]
    [TestCase(19, false, Description = "SQLITE_CONSTRAINT")]
    public void IsUnavailable_SqliteCode_TellsFaultsFromMistakes(int code, bool expected) =>
        AssertFault(new SqliteErrors(), new SqliteException("", code), expected);

    [TestCase(-2, true, Description = "timeout")]
    [TestCase(1105, true, Description = "file group full")]
    [TestCase(1205, true, Description = "deadlock, again and again")]
    [TestCase(10054, true, Description = "connection reset")]
    [TestCase(18456, true, Description = "sign-in failed")]
    [TestCase(40613, true, Description = "Azure: database not available")]
    [TestCase(2601, false, Description = "duplicate")]
    [TestCase(547, false, Description = "constraint")]
    [TestCase(208, false, Description = "no such table")]
    public void IsUnavailable_SqlServerNumber_TellsFaultsFromMistakes(int number, bool expected) =>
        AssertFault(new SqlServerErrors(), SqlServerFault.Of(number), expected);

    [Test]
    public void IsUnavailable_AnythingElse_IsAMistake()
    {
        IStoreErrors[] stores = [new PostgreSqlErrors(), new SqliteErrors(), new SqlServerErrors()];

        foreach (var store in stores)
            Assert.That(store.IsUnavailable(new InvalidOperationException("", new TimeoutException())), Is.False);
    }

    private static void AssertFault(IStoreErrors store, Exception cause, bool expected)
    {
        Exception[] wrapped =
        [
            cause,
            new DbUpdateException("", cause),
            new InvalidOperationException("", new DbUpdateException("", cause)),
            new AggregateException(new InvalidOperationException(), cause),
        ];

        foreach (var exception in wrapped)
            Assert.That(store.IsUnavailable(exception), Is.EqualTo(expected), exception.GetType().Name);
    }
}
