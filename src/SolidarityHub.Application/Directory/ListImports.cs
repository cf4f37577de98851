using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Lists the files of listings that were taken in, the latest first.</summary>
[Access(Who.Editor)]
public sealed record ListImports(int Page) : IQuery<Page<ImportSummary>>
{
    private const int Size = 20;

    internal sealed class Handler(IHubDb db) : IQueryHandler<ListImports, Page<ImportSummary>>
    {
        public async ValueTask<Result<Page<ImportSummary>>> Handle(ListImports request, CancellationToken cancellationToken)
        {
            var number = Paging.Number(request.Page);
            var total = await db.ImportBatches.CountAsync(cancellationToken);
            var batches = await db.ImportBatches.OrderByDescending(b => b.StartedAt).ThenBy(b => b.Id).Skip((number - 1) * Size).Take(Size)
                .Select(b => new ImportSummary(
                    b.Id, b.FileName, b.State, b.StartedAt, b.UndoneAt,
                    db.Members.Where(m => m.Id == b.StartedBy).Select(m => m.DisplayName).FirstOrDefault(),
                    db.Organizations.Count(o => o.ImportBatchId == b.Id)))
                .ToArrayAsync(cancellationToken);
            return new Page<ImportSummary>(batches, number, Size, total);
        }
    }
}

/// <summary>A file in the list of files.</summary>
/// <param name="Id">Which.</param>
/// <param name="FileName">What it was called.</param>
/// <param name="State">How far it is.</param>
/// <param name="StartedAt">When it came.</param>
/// <param name="UndoneAt">When it was taken back.</param>
/// <param name="By">Who brought it; null for the machine's own console.</param>
/// <param name="Listed">How many of its listings there are now.</param>
public sealed record ImportSummary(Guid Id, string FileName, ImportState State, Instant StartedAt, Instant? UndoneAt, string? By, int Listed);
