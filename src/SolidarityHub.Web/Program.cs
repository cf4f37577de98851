using SolidarityHub.Web.Composition;

// Verbs: serve (default), migrate, seed [--demo], create-admin EMAIL, … (see docs/operations.md).
var verb = args is [{ } first, ..] && !first.StartsWith('-') ? first : "serve";

// Settings, translations and assets lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.AddSettings();
builder.Services
    .AddHub(builder.Configuration)
    .AddHubIdentity(builder.Environment)
    .AddHubPages()
    .AddLiveThreads()
    .AddHubRateLimits(builder.Configuration)
    .AddHubTelemetry();
await using var database = await Database.Open(builder.Configuration);

var app = builder.Build();
app.UseHub();
app.MapHub();
return await Verbs.Run(app, verb, args);
