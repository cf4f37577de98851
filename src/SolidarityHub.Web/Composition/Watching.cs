using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SolidarityHub.Infrastructure.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>How the site can be watched: health, traces and metrics, sent only where an operator says.</summary>
internal static class Watching
{
    public static IServiceCollection AddHubTelemetry(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(Application.Common.Pipeline.Telemetry.Name).AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation());
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) telemetry.UseOtlpExporter();
        return services;
    }
}
