namespace ContactAppointment.WebApi.Http;

internal static class EndpointGroups
{
    /// <summary>Maps every group of this assembly; all of them need a token.</summary>
    public static void MapEndpointGroups(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        var groups = typeof(EndpointGroups)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEndpointGroup)));
        foreach (var group in groups.OrderBy(t => t.FullName, StringComparer.Ordinal))
            ((IEndpointGroup)Activator.CreateInstance(group)!).Map(api);
    }

    /// <summary>The problems that any change of one resource can lead to.</summary>
    public static RouteHandlerBuilder ProducesWriteProblems(this RouteHandlerBuilder endpoint) =>
        endpoint
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
}
