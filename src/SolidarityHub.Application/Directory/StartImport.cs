using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Begins to take in a file of many listings, so that they can be taken back together.</summary>
[Access(Who.Editor)]
public sealed record StartImport(string FileName) : ICommand<Guid>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time) : ICommandHandler<StartImport, Guid>
    {
        public ValueTask<Result<Guid>> Handle(StartImport request, CancellationToken cancellationToken)
        {
            var batch = new ImportBatch(ids.New(), request.FileName, current.Actor.AsAuthor(), time.Now());
            db.ImportBatches.Add(batch);
            return new(batch.Id);
        }
    }
}
