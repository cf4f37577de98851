using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Forgets client keys that nobody will send again.</summary>
internal sealed class LedgerCleaning(IServiceScopeFactory scopes, TimeProvider time, ILogger<LedgerCleaning> log)
    : Rounds(TimeSpan.FromHours(12), scopes, time, log)
{
    protected override async Task<bool> Work(IServiceProvider services, CancellationToken cancellation)
    {
        var oldest = Time.Now() - PostOperation.Kept;
        await services.GetRequiredService<IHubDb>().PostOperations
            .Where(operation => operation.At < oldest).ExecuteDeleteAsync(cancellation);
        return false;
    }
}
