using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Gives a post's words as a quotation to begin an answer with.</summary>
[Access(Who.Member)]
public sealed record QuotePost(Guid PostId) : IQuery<string>
{
    /// <summary>A quotation reminds of what was said; the whole of it is one press away.</summary>
    private const int MaxLength = 500;

    internal sealed class Handler(IHubDb db, ICurrentActor current, IMarkdown markdown) : IQueryHandler<QuotePost, string>
    {
        public async ValueTask<Result<string>> Handle(QuotePost request, CancellationToken cancellationToken)
        {
            var said = await db.Posts.AsNoTracking().VisibleTo(current.Actor, db)
                .Where(post => post.Id == request.PostId && post.RemovedAt == null && post.HiddenAt == null)
                .Select(post => post.BodyMarkdown).SingleOrDefaultAsync(cancellationToken);
            return said is null ? ThreadErrors.PostNotFound : $"> {markdown.ToPlainText(said, MaxLength)}\n\n";
        }
    }
}
