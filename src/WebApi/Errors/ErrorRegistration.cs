namespace ContactAppointment.WebApi.Errors;

internal static class ErrorRegistration
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddSingleton<ProblemWriter>().AddProblemDetails().AddExceptionHandler<ExceptionToProblem>();

    /// <summary>Problem documents for exceptions, and for errors that routing and authentication answer without a body.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(context =>
        {
            var http = context.HttpContext;
            return http.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(http, http.Response.StatusCode);
        });
    }
}
