using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Has a file taken in that was tried: the rows that were fine, and those about which somebody decided.</summary>
[Access(Who.Editor)]
public sealed record TakeInImport(Guid Id) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : ICommandHandler<TakeInImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(TakeInImport request, CancellationToken cancellationToken) =>
            await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is { } batch ? batch.TakeIn(time.Now()) : OrganizationErrors.ImportNotFound;
    }
}
