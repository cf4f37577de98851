using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Composition;

/// <summary>Deletes, some hours after their time has passed, the files of listings that editors brought.</summary>
internal sealed class ForgettingImports(IServiceScopeFactory scopes, TimeProvider time, ILogger<ForgettingImports> log)
    : Rounds(TimeSpan.FromHours(6), scopes, time, log)
{
    protected override async Task<bool> Work(IServiceProvider services, CancellationToken cancellation) =>
        await Scopes.As(Actor.Operator, requests => requests.Send(new ForgetImports(), cancellation)) is { Succeeded: true, Value: true };
}
