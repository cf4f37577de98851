using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Has the listings of one file taken back, except those that somebody has changed, claimed or talked about since.</summary>
[Access(Who.Editor)]
public sealed record UndoImport(Guid BatchId) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, TimeProvider time) : ICommandHandler<UndoImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(UndoImport request, CancellationToken cancellationToken) =>
            await db.FindLocked<ImportBatch>(request.BatchId, cancellationToken) is { } batch
                ? batch.Undo(current.Actor.AsAuthor(), time.Now())
                : OrganizationErrors.ImportNotFound;
    }
}
