using SolidarityHub.Web.Composition;

// Verbs: serve (default), migrate, seed [--demo], create-admin EMAIL, … (see docs/operations.md).
var verb = args is [{ } first, ..] && !first.StartsWith('-') ? first : "serve";

var builder = WebApplication.CreateBuilder(args);
builder.AddSettings();
builder.Services
    .AddHub(builder.Configuration)
    .AddHubIdentity(builder.Environment)
    .AddHubPages()
    .AddLiveThreads(builder.Configuration)
    .AddHubRateLimits(builder.Configuration)
    .AddHubTelemetry();
await using var database = await Database.Open(builder.Configuration);

var app = builder.Build();
app.UseHub();
app.MapHub();
return await Verbs.Run(app, verb, args);
