using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Goes on taking in a file that came to a halt, from the row where it did.</summary>
[Access(Who.Editor)]
public sealed record ResumeImport(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : ICommandHandler<ResumeImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(ResumeImport request, CancellationToken cancellationToken) =>
            await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is { } batch ? batch.Resume(time.Now()) : OrganizationErrors.ImportNotFound;
    }
}
