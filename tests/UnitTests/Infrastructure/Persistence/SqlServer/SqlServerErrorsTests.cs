using ContactAppointment.Infrastructure.Persistence.SqlServer;
using ContactAppointment.UnitTests.Builders;
using Microsoft.EntityFrameworkCore;

namespace ContactAppointment.UnitTests.Infrastructure.Persistence.SqlServer;

public sealed class SqlServerErrorsTests
{
    private const int Deadlock = 1205;
    private const int ClientTimeout = -2;

    private readonly SqlServerErrors _errors = new();
    private SqlServerAppDbContext _context = null!;

    [SetUp]
    public void SetUp() => _context = new SqlServerDesignTimeFactory().CreateDbContext([]);

    [TearDown]
    public void TearDown() => _context.Dispose();

    [TestCase(2601, ExpectedResult = true)]
    [TestCase(2627, ExpectedResult = true)]
    [TestCase(547, ExpectedResult = false)]
    [TestCase(Deadlock, ExpectedResult = false)]
    public bool IsDuplicate_ByNumber_KnowsIndexesAndConstraints(int number) => _errors.IsDuplicate(SaveThatFailed(number));

    [TestCase(547, ExpectedResult = true)]
    [TestCase(2601, ExpectedResult = false)]
    public bool IsMissingReference_ByNumber_KnowsForeignKeys(int number) => _errors.IsMissingReference(SaveThatFailed(number));

    [TestCase("Cannot insert duplicate key row in object 'dbo.contacts' with unique index 'ix_contacts_customer_number'.")]
    [TestCase("Eine Zeile mit doppeltem Schlüssel kann nicht mit eindeutigem Index 'ix_contacts_customer_number' eingefügt werden.")]
    [TestCase("Impossible d'insérer une ligne de clé en double avec l'index unique « ix_contacts_customer_number ».")]
    [TestCase("具有唯一索引“ix_contacts_customer_number”的对象中插入重复键的行。")]
    [TestCase("Duplicate in 'dbo.ix_contacts_uuid_2' with unique index \"ix_contacts_customer_number\".")] // no other's name inside a longer one
    public void UniqueIndexOf_InAnyLanguage_FindsTheNameBetweenTheQuotes(string message)
    {
        var index = _errors.UniqueIndexOf(SaveThatFailed(2601, message), _context.Model);

        Assert.That(index, Is.EqualTo("ix_contacts_customer_number"));
    }

    [TestCase(Deadlock)]
    [TestCase(1222)]
    [TestCase(3960)]
    public async Task Strategy_WhatTheServerHasUndone_IsDoneAgain(int number)
    {
        var tries = 0;

        await _context
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(() => ++tries < 3 ? throw SaveThatFailed(number) : Task.CompletedTask);

        Assert.That(tries, Is.EqualTo(3));
    }

    [TestCase(ClientTimeout)] // nobody knows whether the commit arrived
    [TestCase(2601)]
    public async Task Strategy_AnythingElse_IsNotDoneAgain(int number)
    {
        var tries = 0;

        await Assert.ThatAsync(
            () =>
                _context
                    .Database.CreateExecutionStrategy()
                    .ExecuteAsync(() =>
                    {
                        tries++;
                        return Task.FromException(SaveThatFailed(number));
                    }),
            Throws.InstanceOf<DbUpdateException>()
        );

        Assert.That(tries, Is.EqualTo(1));
    }

    private static DbUpdateException SaveThatFailed(int number, string message = "") => new("", SqlServerFault.Of(number, message));
}
