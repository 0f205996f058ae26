using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Storyline.Cli.Operations.Configuration;
using Storyline.Services.Core.Operations;

namespace Storyline.Cli.Operations.Serving;

/// <summary>Measurements for <c>/metrics</c>; with OTEL_EXPORTER_OTLP_ENDPOINT also sent there, with traces.</summary>
internal static class Telemetry
{
    public static void Add(IServiceCollection services, Settings settings)
    {
        var target = settings["OTEL_EXPORTER_OTLP_ENDPOINT"].Value is { } address ? new Uri(address) : null;
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("storyline"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(StorylineTelemetry.Name).AddAspNetCoreInstrumentation().AddNpgsqlInstrumentation().AddPrometheusExporter();
                if (target is not null)
                {
                    metrics.AddOtlpExporter(otlp => otlp.Endpoint = target);
                }
            });
        if (target is not null)
        {
            // Not HttpClient: addresses of outside calls hold secrets, such as the bot's token.
            telemetry.WithTracing(traces => traces
                .AddSource(StorylineTelemetry.Name, "Storyline.Chat", "Storyline.Instagram", "Storyline.Cloudinary")
                .AddAspNetCoreInstrumentation()
                .AddNpgsql()
                .AddOtlpExporter(otlp => otlp.Endpoint = target));
        }
    }
}
