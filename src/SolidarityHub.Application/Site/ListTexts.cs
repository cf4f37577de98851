using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>Every text of the site's own pages, both languages side by side.</summary>
[Access(Who.Editor)]
public sealed record ListTexts : IQuery<IReadOnlyList<EditableText>>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<ListTexts, IReadOnlyList<EditableText>>
    {
        public async ValueTask<Result<IReadOnlyList<EditableText>>> Handle(ListTexts request, CancellationToken cancellationToken) =>
            await db.TextBlocks.AsNoTracking().OrderBy(block => block.Key).Select(EditableText.Of).ToListAsync(cancellationToken);
    }
}

/// <summary>A text as its editors see it.</summary>
public sealed record EditableText(
    string Key, TextFormat Format, Bilingual Body, Bilingual Html, string? Url, bool Shown, int Version, Instant ChangedAt)
{
    internal static readonly Expression<Func<TextBlock, EditableText>> Of = block => new EditableText(
        block.Key, block.Format, block.Body, block.Html, block.Url, block.Shown, block.Version, block.ChangedAt);
}
