using System.Reflection;
using Microsoft.Data.SqlClient;

namespace ContactAppointment.UnitTests.Builders;

/// <summary>What SQL Server's client throws; it lets nobody else make one.</summary>
internal static class SqlServerFault
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    public static SqlException Of(int number, string message = "")
    {
        var constructor = typeof(SqlError).GetConstructors(Hidden).MaxBy(c => c.GetParameters().Length)!;
        var error = constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p =>
                    p.Name switch
                    {
                        "infoNumber" => number,
                        "errorMessage" => message,
                        _ when p.ParameterType == typeof(string) => "",
                        _ => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null,
                    }
                ),
        ]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)
            typeof(SqlException)
                .GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!
                .Invoke(null, [errors, ""])!;
    }
}
