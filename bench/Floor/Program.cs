using ContactAppointment.Floor;

// The least that a program must do to answer as the service does: the limit that it is measured against.
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
builder.Configuration.AddCommandLine(args).AddEnvironmentVariables();
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.WebHost.UseUrls(builder.Configuration["Urls"]!);
await using var app = builder.Build();
var requests = new Requests(
    new Tokens(builder.Configuration["Jwt:HmacSecret"]!),
    Database.Of(builder.Configuration["Database:Provider"], builder.Configuration["ConnectionStrings:Default"]!)
);
app.Run(requests.AnswerAsync);
await app.RunAsync();
