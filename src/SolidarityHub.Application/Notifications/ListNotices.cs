using System.Buffers.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Notifications;

namespace SolidarityHub.Application.Notifications;

/// <summary>Lists what I was told, newest first.</summary>
/// <param name="After">Where to read on, from the answer before.</param>
/// <param name="Limit">How many at most.</param>
[Access(Who.Member)]
public sealed record ListNotices(string? After = null, int Limit = ListNotices.UsualLimit) : IQuery<Stretch<NoticeRecord>>
{
    public const int UsualLimit = 30;

    internal sealed class Rules : AbstractValidator<ListNotices>
    {
        public Rules() => RuleFor(query => query.Limit).InclusiveBetween(1, 200);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListNotices, Stretch<NoticeRecord>>
    {
        public async ValueTask<Result<Stretch<NoticeRecord>>> Handle(ListNotices request, CancellationToken cancellationToken)
        {
            var mine = db.Notices.AsNoTracking().VisibleTo(current.Actor, db);
            if (request.After is { } after)
            {
                if (Place.Read(after) is not var (at, thing)) return NoticeErrors.CursorUnreadable;
                mine = mine.Where(notice => notice.At < at || notice.At == at && notice.ThingId.CompareTo(thing) > 0);
            }

            var found = await (
                from notice in mine
                orderby notice.At descending, notice.ThingId
                join thread in db.Threads on notice.ThreadId equals thread.Id
                join post in db.Posts on notice.PostId equals post.Id
                select new NoticeRecord(
                    notice.ThingId, notice.Kind, thread.Id, thread.Title, post.Number,
                    post.RemovedAt != null ? null
                        : db.Members.Where(member => member.Id == post.AuthorId).Select(member => member.DisplayName).FirstOrDefault(),
                    notice.At, notice.ReadAt != null)).Take(request.Limit + 1).ToListAsync(cancellationToken);
            var items = found.Take(request.Limit).ToList();
            return new Stretch<NoticeRecord>(items, found.Count > items.Count ? Place.Write(items[^1]) : null);
        }
    }

    /// <summary>A place in the list: the time and the thing, which together are one person's only.</summary>
    private static class Place
    {
        public static string Write(NoticeRecord last) =>
            Base64Url.EncodeToString([.. BitConverter.GetBytes(last.At.ToUnixTimeTicks()), .. last.Id.ToByteArray()]);

        public static (Instant At, Guid Thing)? Read(string text)
        {
            Span<byte> bytes = stackalloc byte[24];
            if (text.Length != 32 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != 24) return null;
            var ticks = BitConverter.ToInt64(bytes);
            return ticks < Instant.MinValue.ToUnixTimeTicks() || ticks > Instant.MaxValue.ToUnixTimeTicks()
                ? null : (Instant.FromUnixTimeTicks(ticks), new Guid(bytes[8..]));
        }
    }
}

/// <summary>One notice.</summary>
/// <param name="Id">The thing it is about; one person has one notice for each.</param>
/// <param name="Kind">Why they are told.</param>
/// <param name="ThreadId">The conversation.</param>
/// <param name="Title">What that is about.</param>
/// <param name="PostNumber">The post to look at.</param>
/// <param name="By">Who wrote that; null when it or its author is gone.</param>
/// <param name="At">When it last happened.</param>
/// <param name="Read">Whether it was seen.</param>
public sealed record NoticeRecord(Guid Id, NoticeKind Kind, Guid ThreadId, string Title, int PostNumber, string? By, Instant At, bool Read)
{
    public string Path => $"/threads/{ThreadId}/posts/{PostNumber}";
}
