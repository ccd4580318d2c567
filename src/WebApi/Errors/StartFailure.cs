using System.Net.Sockets;
using ContactAppointment.Infrastructure;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ContactAppointment.WebApi.Errors;

/// <summary>Tells an operator what is wrong with the settings, without a stack trace.</summary>
internal static class StartFailure
{
    public const int ExitCode = 1;

    /// <summary>What is wrong, one sentence each; none when something else than a setting failed.</summary>
    public static IReadOnlyList<string> MessagesOf(Exception exception) =>
        exception switch
        {
            ConfigurationException configuration => [configuration.Message],
            OptionsValidationException options => [.. options.Failures],
            // Text where a number is due, and the like: the message names the key.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } binding => [binding.Message],
            InvalidDataException { Source: "Microsoft.Extensions.Configuration.FileExtensions" } file => [file.Message],
            IOException { InnerException: AddressInUseException or AggregateException } or SocketException => [CannotListen(exception)],
            InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => [CannotListen(exception)],
            AggregateException { InnerExceptions: var all } when all.All(e => MessagesOf(e).Count > 0) => [.. all.SelectMany(MessagesOf)],
            _ => [],
        };

    public static int Tell(IReadOnlyList<string> messages)
    {
        Console.Error.WriteLine("The service cannot start:");
        foreach (var message in messages)
            Console.Error.WriteLine($"- {message}");
        return ExitCode;
    }

    private static string CannotListen(Exception exception) => $"{ListenAddresses.Key}: {exception.Message.ReplaceLineEndings(" ")}";
}
