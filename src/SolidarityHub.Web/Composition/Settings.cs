namespace SolidarityHub.Web.Composition;

/// <summary>Where settings come from: files, environment, and the short names that scripts use.</summary>
internal static class Settings
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        var data = Environment.GetEnvironmentVariable("HUB_DATA")
            ?? builder.Configuration["Hub:Data"]
            ?? Path.Combine(Directory.GetCurrentDirectory(), "data");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Hub:Data"] = Path.GetFullPath(data) });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 25 * 1024 * 1024;
        });
    }
}
