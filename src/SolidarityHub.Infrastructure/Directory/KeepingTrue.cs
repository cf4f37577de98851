using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Looks every hour which listings nobody has confirmed for long. Any number of nodes may: each listing is claimed by one.</summary>
internal sealed class KeepingTrue(IServiceScopeFactory scopes, TimeProvider time, ILogger<KeepingTrue> log)
    : Rounds(TimeSpan.FromHours(1), scopes, time, log)
{
    protected override Task<bool> Work(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IFreshnessRound>().Go(cancellation);
}
