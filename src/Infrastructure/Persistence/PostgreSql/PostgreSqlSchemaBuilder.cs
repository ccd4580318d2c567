using ContactAppointment.Infrastructure.Persistence.PostgreSql.Search;
using ContactAppointment.Infrastructure.Persistence.PostgreSql.Walls;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace ContactAppointment.Infrastructure.Persistence.PostgreSql;

/// <summary>Builds walls, search and what helps the planner together with the tables, so that no migration has to remember them.</summary>
#pragma warning disable EF1001 // the base class asks for it in its constructor
internal sealed class PostgreSqlSchemaBuilder(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        base.Generate(operation, model, builder, terminate);

        if (operation.Name == "organizations")
        {
            Add(builder, Wall.CreateEnterProcedure);
            Add(builder, Wall.CloseHistory);
        }

        var hasOwner = operation.Columns.Any(c => c is { Name: Wall.OrganizationColumn, IsNullable: false });
        var isAddressed = operation.Columns.Any(c => c.Name == "uuid");
        foreach (var statement in Wall.Enclose(operation.Name, hasOwner, isAddressed))
            Add(builder, statement);
        foreach (var statement in PlannerHints.For(operation.Name, [.. operation.Columns.Select(c => c.Name)]))
            Add(builder, statement);
        if (operation.Columns.Any(c => c.Name == SearchIndex.TextColumn))
            foreach (var statement in SearchIndex.Build(operation.Name))
                Add(builder, statement);
    }

    protected override void Generate(
        InsertDataOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        Add(builder, Wall.EnterMigration);
        base.Generate(operation, model, builder, terminate);
    }

    protected override void Generate(UpdateDataOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        Add(builder, Wall.EnterMigration);
        base.Generate(operation, model, builder);
    }

    protected override void Generate(DeleteDataOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        Add(builder, Wall.EnterMigration);
        base.Generate(operation, model, builder);
    }

    protected override void Generate(SqlOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        Add(builder, Wall.EnterMigration);
        base.Generate(operation, model, builder);
    }

    private static void Add(MigrationCommandListBuilder builder, string statement) =>
        builder.Append(statement).AppendLine(";").EndCommand();
}
