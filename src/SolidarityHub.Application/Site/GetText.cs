using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Application.Site;

/// <summary>One text for its editors.</summary>
[Access(Who.Editor)]
public sealed record GetText(string Key) : IQuery<EditableText>
{
    internal sealed class Handler(IHubDb db) : IQueryHandler<GetText, EditableText>
    {
        public async ValueTask<Result<EditableText>> Handle(GetText request, CancellationToken cancellationToken)
        {
            var text = await db.TextBlocks.AsNoTracking().Where(block => block.Key == request.Key)
                .Select(EditableText.Of).SingleOrDefaultAsync(cancellationToken);
            return text is null ? SiteErrors.NoSuchText : text;
        }
    }
}
