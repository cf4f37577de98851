using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Says what the columns of a file hold, and has every row looked at without keeping any.</summary>
/// <param name="Id">Which file.</param>
/// <param name="Fields">A field for each column in the order of the headers; empty for those passed over.</param>
[Access(Who.Editor)]
public sealed record TryImport(Guid Id, IReadOnlyList<string?> Fields) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, TimeProvider time) : ICommandHandler<TryImport, Done>
    {
        public async ValueTask<Result<Done>> Handle(TryImport request, CancellationToken cancellationToken)
        {
            if (await db.FindLocked<ImportBatch>(request.Id, cancellationToken) is not { Fingerprint: not null } batch) return OrganizationErrors.ImportNotFound;
            var begun = batch.Try([.. request.Fields.Zip(batch.Headers, Known)], time.Now());
            if (begun.Succeeded) await db.ImportRows.Where(row => row.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
            return begun;
        }

        /// <summary>A field that exists; numbered ones only where the header itself says so.</summary>
        private static string Known(string? field, string header) =>
            field is not null && (ListingColumns.Fields.Contains(field) || ListingColumns.FieldOf(header) == field) ? field : "";
    }
}
