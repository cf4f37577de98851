using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Shows the rows of a file page by page, with what was found about each.</summary>
/// <param name="Id">Which file.</param>
/// <param name="Outcome">Only those that came to this; null for all.</param>
/// <param name="Warned">Only those that can be taken but miss something.</param>
/// <param name="Page">From 1.</param>
[Access(Who.Editor)]
public sealed record ListImportRows(Guid Id, ImportOutcome? Outcome, bool Warned, int Page) : IQuery<Page<ImportRowShown>>
{
    public const int Size = 50;

    internal sealed class Handler(IHubDb db) : IQueryHandler<ListImportRows, Page<ImportRowShown>>
    {
        public async ValueTask<Result<Page<ImportRowShown>>> Handle(ListImportRows request, CancellationToken cancellationToken)
        {
            var number = Paging.Number(request.Page);
            var rows = db.ImportRows.AsNoTracking().Where(row => row.BatchId == request.Id);
            if (request.Outcome is { } outcome) rows = rows.Where(row => row.Outcome == outcome);
            if (request.Warned) rows = rows.Where(row => row.Outcome != ImportOutcome.Refused && row.Warnings.Count > 0);
            var total = await rows.CountAsync(cancellationToken);
            var page = await rows.OrderBy(row => row.Number).Skip((number - 1) * Size).Take(Size)
                .Select(row => new ImportRowShown(
                    row.Number, row.Name, row.Outcome, row.Faults, row.Warnings, row.Likenesses, row.Choice, row.TargetId, row.Slug))
                .ToArrayAsync(cancellationToken);
            return new Page<ImportRowShown>(page, number, Size, total);
        }
    }
}

/// <summary>One row of the report.</summary>
public sealed record ImportRowShown(
    int Number, string Name, ImportOutcome Outcome, IReadOnlyList<RowFault> Faults, IReadOnlyList<RowFault> Warnings,
    IReadOnlyList<RowLikeness> Likenesses, ImportChoice? Choice, Guid? TargetId, string? Slug);
