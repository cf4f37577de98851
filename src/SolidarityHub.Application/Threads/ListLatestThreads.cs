using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Threads;

/// <summary>Lists the conversations in which something was said last.</summary>
[Access(Who.Anyone)]
public sealed record ListLatestThreads(int Limit) : IQuery<IReadOnlyList<LatestThread>>
{
    internal sealed class Rules : AbstractValidator<ListLatestThreads>
    {
        public Rules() => RuleFor(query => query.Limit).InclusiveBetween(1, 50);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListLatestThreads, IReadOnlyList<LatestThread>>
    {
        public async ValueTask<Result<IReadOnlyList<LatestThread>>> Handle(ListLatestThreads request, CancellationToken cancellationToken)
        {
            var found = await db.Threads.AsNoTracking().VisibleTo(current.Actor, db)
                .Where(thread => thread.LastPostedAt != null && thread.PostCount > 0)
                .OrderByDescending(thread => thread.LastPostedAt).ThenBy(thread => thread.Id)
                .Take(request.Limit)
                .Select(thread => new LatestThread(
                    thread.Id, thread.Title, thread.Path, thread.PostCount, thread.LastNumber, thread.LastPostedAt!.Value,
                    db.Posts.Where(post => post.ThreadId == thread.Id && post.Number == thread.LastNumber && post.RemovedAt == null)
                        .Select(post => db.Members.Where(member => member.Id == post.AuthorId).Select(member => member.DisplayName).FirstOrDefault())
                        .FirstOrDefault(), 0))
                .ToListAsync(cancellationToken);
            if (!current.Actor.IsMember) return found;

            var reading = await db.ReadingOf(current.Actor, [.. found.Select(thread => thread.Id)], cancellationToken);
            return found.ConvertAll(thread => thread with { Unread = ThreadReading.Of(reading.GetValueOrDefault(thread.Id), thread.LastNumber).Unread });
        }
    }
}

/// <summary>A conversation in a list.</summary>
/// <param name="LastAuthor">Who spoke last; null when that post or that account is gone.</param>
/// <param name="Unread">Posts that the reader has not read, in a conversation that they have opened before.</param>
public sealed record LatestThread(
    Guid Id, string Title, string Path, int PostCount, int LastNumber, Instant LastPostedAt, string? LastAuthor, long Unread);
