using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Reads one post.</summary>
[Access(Who.Anyone)]
public sealed record GetPost(Guid PostId) : IQuery<PostRecord>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetPost, PostRecord>
    {
        public async ValueTask<Result<PostRecord>> Handle(GetPost request, CancellationToken cancellationToken)
        {
            var me = current.Actor.IdOrNone;
            var row = await db.Posts.AsNoTracking().VisibleTo(current.Actor, db)
                .Where(post => post.Id == request.PostId)
                .Select(PostRow.For(me, db)).SingleOrDefaultAsync(cancellationToken);
            return row is null ? ThreadErrors.PostNotFound : await db.WithCards(row, me, cancellationToken);
        }
    }
}
