using ContactAppointment.AdminPanel;
using ContactAppointment.Application;
using ContactAppointment.Application.Common;
using ContactAppointment.Application.Common.Revisions;
using ContactAppointment.Infrastructure;
using ContactAppointment.WebApi;
using ContactAppointment.WebApi.Development;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Errors;
using ContactAppointment.WebApi.Http;
using ContactAppointment.WebApi.Http.Conditions;
using ContactAppointment.WebApi.Http.Limits;
using ContactAppointment.WebApi.Http.RateLimits;
using ContactAppointment.WebApi.Http.Repeats;
using ContactAppointment.WebApi.Http.Safety;
using ContactAppointment.WebApi.Json;
using ContactAppointment.WebApi.Logging;
using ContactAppointment.WebApi.Metrics;
using ContactAppointment.WebApi.Security;

try
{
    var migrates = CommandLine.AsksToMigrate(args);
    SecretFiles.RefuseOn(Environment.GetCommandLineArgs()[1..]);
    var builder = WebApplication.CreateBuilder(args);
    SecretFiles.AddTo(builder.Configuration);
    builder.AddLogging();
    ListenAddresses.Settle(builder.Configuration);
    builder.AddServer();
    builder.Services.AddForwardedHeaders(builder.Configuration);
    builder.Services.AddApplication(builder.Configuration["AutoMapper:LicenseKey"]);
    builder.Services.AddInfrastructure(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddCrossOrigin(builder.Configuration);
    builder.Services.AddLimits().AddRateLimits().AddContractJson().AddProblems().AddCallers().AddDocumentation();
    builder.Services.AddSingleton(PublicAddress.From(builder.Configuration)).AddHostedService<PublicAddressCheck>();
    builder.Services.AddScoped<ResourceLinks>().AddScoped<IResourceLinks>(provider => provider.GetRequiredService<ResourceLinks>());
    builder.Services.AddScoped<HttpPrecondition>().AddScoped<IPrecondition>(provider => provider.GetRequiredService<HttpPrecondition>());
    builder.Services.AddAdminPanel(builder.Configuration);
    builder.AddMetrics();
    builder.AddDevelopment();

    var app = builder.Build();
    if (migrates)
    {
        await app.Services.MigrateDatabaseAsync();
        return 0;
    }

    app.Services.BeginWarmUp();
    app.UseForwardedHeaders();
    app.UseSingleSlashes();
    app.UseSafetyHeaders();
    app.UseCrossOrigin();
    app.UseTurns();
    app.UseRequestLog();
    app.UseMetrics();
    app.UseAdminPanel(app.Configuration);
    app.UseProblems();
    app.UseMethodRules();
    app.UseRouting();
    app.UseRouteLog();
    app.UseRequestTimeouts();
    app.UseAddressLimit();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseCallerLimit();
    app.UseCallerRules();
    app.UseRepeatRules();
    app.MapRoot();
    app.MapDocumentation();
    app.MapEndpointGroups();
    await app.RunInOrderAsync();
    return 0;
}
catch (Exception e) when (StartFailure.MessagesOf(e) is { Count: > 0 } messages)
{
    return StartFailure.Tell(messages);
}
