using System.Diagnostics;
using Mediator;
using Microsoft.Extensions.Logging;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Pipeline;

/// <summary>Notes that a request happened, how it ended and how long it took; never what was in it.</summary>
/// <remarks>Records print themselves: logging the request itself would put bodies and e-mail addresses into logs.</remarks>
internal sealed partial class Observe<TRequest, TResponse>(ILogger<Observe<TRequest, TResponse>> log, TimeProvider time)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IRefusable<TResponse>
{
    private static readonly LogLevel Ordinary = typeof(TRequest).IsDefined(typeof(PolledAttribute), inherit: false) ? LogLevel.Debug : LogLevel.Information;

    public async ValueTask<TResponse> Handle(
        TRequest message, MessageHandlerDelegate<TRequest, TResponse> next, CancellationToken cancellationToken)
    {
        var name = typeof(TRequest).Name;
        using var activity = Telemetry.Source.StartActivity(name);
        var start = time.GetTimestamp();
        try
        {
            var response = await next(message, cancellationToken);
            var outcome = response.Error?.Code ?? "ok";
            activity?.SetTag("hub.outcome", outcome);
            Finished(log, Ordinary, name, outcome, time.GetElapsedTime(start).TotalMilliseconds);
            return response;
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            Finished(log, LogLevel.Information, name, failure.GetType().Name, time.GetElapsedTime(start).TotalMilliseconds);
            throw;
        }
    }

    [LoggerMessage(Message = "{Request} {Outcome} in {Milliseconds:0.0} ms")]
    private static partial void Finished(ILogger log, LogLevel level, string request, string outcome, double milliseconds);
}

/// <summary>The name under which traces of the application layer are found.</summary>
public static class Telemetry
{
    public const string Name = "SolidarityHub";

    internal static readonly ActivitySource Source = new(Name);
}
