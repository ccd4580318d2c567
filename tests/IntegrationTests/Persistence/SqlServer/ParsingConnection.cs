using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace ContactAppointment.IntegrationTests.Persistence.SqlServer;

/// <summary>A connection to no server: it parses what it is sent, and answers with a row, or that all went well.</summary>
internal sealed class ParsingConnection(SqlServerGrammar grammar, SqlServerAnswers answers) : DbConnection
{
    private ConnectionState _state = ConnectionState.Closed;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none";
    public override string Database => "none";
    public override string DataSource => "none";
    public override string ServerVersion => "16.00.0000";
    public override ConnectionState State => _state;

    public override void ChangeDatabase(string databaseName) { }

    public override void Open() => _state = ConnectionState.Open;

    public override void Close() => _state = ConnectionState.Closed;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new Command(this, grammar, answers);

    private sealed class Transaction(ParsingConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;
        public override bool SupportsSavepoints => true;
        protected override DbConnection DbConnection => connection;

        public override void Commit() { }

        public override void Rollback() { }

        public override void Save(string savepointName) { }

        public override void Rollback(string savepointName) { }
    }

    private sealed class Command(ParsingConnection connection, SqlServerGrammar grammar, SqlServerAnswers answers) : DbCommand
    {
        private readonly SqlCommand _parameters = new(); // EF Core's types set SQL Server's own parameters

        [AllowNull]
        public override string CommandText { get; set; } = "";
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; } = CommandType.Text;
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        protected override DbConnection? DbConnection { get; set; } = connection;
        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;
        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery()
        {
            grammar.Parse(CommandText);
            return 1;
        }

        public override object? ExecuteScalar()
        {
            using var reader = ExecuteReader();
            return reader.Read() ? reader.GetValue(0) : null;
        }

        protected override DbParameter CreateDbParameter() => _parameters.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => answers.To(grammar.Parse(CommandText));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _parameters.Dispose();
            base.Dispose(disposing);
        }
    }
}
