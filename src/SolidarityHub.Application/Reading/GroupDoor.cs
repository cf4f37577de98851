using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Reading;

/// <summary>Finds a reading group for someone who wants to do something in it, or says why they may not.</summary>
internal static class GroupDoor
{
    /// <summary>The group and its chapters, held until the transaction ends, for someone with at least this role.</summary>
    public static async Task<Result<ReadingGroup>> OpenGroup(
        this IHubDb db, Actor actor, string slug, GroupRole least, CancellationToken cancellation)
    {
        var found = await db.HoldGroup(actor, slug, cancellation);
        if (!found.Succeeded) return found;
        var me = actor.Id;
        var place = await db.GroupMembers.SingleOrDefaultAsync(p => p.GroupId == found.Value.Id && p.MemberId == me, cancellation);
        if (place is null) return ReadingGroupErrors.MembersOnly;
        return place.Role < least ? ReadingGroupErrors.NotYourRole : found;
    }

    /// <summary>The group and its chapters, held until the transaction ends, for anyone who may know of it.</summary>
    public static async Task<Result<ReadingGroup>> HoldGroup(
        this IHubDb db, Actor actor, string slug, CancellationToken cancellation)
    {
        var id = await db.ReadingGroups.VisibleTo(actor, db).Where(group => group.Slug == slug)
            .Select(group => (Guid?)group.Id).SingleOrDefaultAsync(cancellation);
        if (id is null || await db.FindLocked<ReadingGroup>(id.Value, cancellation) is not { } group)
            return ReadingGroupErrors.NotFound;
        await db.GroupChapters.Where(chapter => chapter.GroupId == id).LoadAsync(cancellation);
        return group;
    }

    /// <summary>Brings the group's conversations and materials in step with who may read along, and with its name.</summary>
    public static async Task KeepInStep(this IHubDb db, ReadingGroup group, CancellationToken cancellation)
    {
        var chapters = await db.Chapters.Where(chapter => chapter.BookId == group.BookId)
            .ToDictionaryAsync(chapter => chapter.Id, cancellation);
        var byThread = group.Chapters.ToDictionary(chapter => chapter.ThreadId);
        var ids = byThread.Keys.ToArray();
        foreach (var thread in await db.Threads.Where(thread => ids.Contains(thread.Id)).ToListAsync(cancellation))
        {
            var chapter = byThread[thread.Id];
            thread.Present(chapter.ThreadTitle(group, chapters[chapter.ChapterId]), chapter.Path(group));
            thread.Show(group.Readers, group.Writers);
        }

        if (group.Privacy == GroupPrivacy.Public) return;
        foreach (var material in await db.Materials
            .Where(m => m.GroupId == group.Id && m.AudienceKind == AudienceKind.Everyone).ToListAsync(cancellation))
            material.Withdraw(group);
    }

    /// <summary>Takes up a chapter and opens its conversation.</summary>
    public static void TakeUp(this IHubDb db, ReadingGroup group, Chapter chapter, IIds ids, TimeProvider time)
    {
        var taken = group.TakeUp(ids.New(), chapter, ids.New());
        db.GroupChapters.Add(taken);
        db.Threads.Add(new DiscussionThread(
            taken.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.GroupChapter, taken.Id),
            taken.ThreadTitle(group, chapter), taken.Path(group), group.Readers, group.Writers, time.Now()));
    }

    /// <summary>The kept pages on which a group and its conversations appear.</summary>
    public static ContentChanged Changed(this ReadingGroup group) =>
        new(["reading-groups", $"reading-group:{group.Slug}", .. ContentChanged.OfThreads(group.Chapters.Select(chapter => chapter.ThreadId))]);
}
