using System.Text.RegularExpressions;

namespace ContactAppointment.WebApi.Http;

/// <summary>Lets old clients in who double slashes in paths (<c>//contact/</c>).</summary>
internal static partial class PathRewriting
{
    public static void UseSingleSlashes(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path.Value is { } path && path.Contains("//", StringComparison.Ordinal))
                    context.Request.Path = Slashes().Replace(path, "/");
                return next(context);
            }
        );

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
