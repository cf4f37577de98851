using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Ends the way through a file that cannot be gone on with, and says why.</summary>
/// <param name="Id">Which file.</param>
/// <param name="Reason">The code of a refusal.</param>
[Access(Who.Editor)]
public sealed record StopImport(Guid Id, string Reason) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : ICommandHandler<StopImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(StopImport request, CancellationToken cancellationToken)
        {
            if (await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is not { IsUnderWay: true } batch) return ImportErrors.NotNow;
            batch.Fail(request.Reason, time.Now());
            return Result.Done;
        }
    }
}
