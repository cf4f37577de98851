using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Common.Visibility;

/// <summary>The rule of <see cref="VisibilityScopes"/> read from the other side: which members may see a conversation.</summary>
public static class ThreadReaders
{
    public static IQueryable<Member> WhoMaySee(this IQueryable<Member> members, DiscussionThread thread, IHubDb db)
    {
        var circle = thread.AudienceId;
        return thread.AudienceKind switch
        {
            AudienceKind.Everyone or AudienceKind.Members => members,
            AudienceKind.ReadingGroup => members.Where(member =>
                db.GroupMembers.Any(place => place.GroupId == circle && place.MemberId == member.Id)),
            AudienceKind.Organization => members.Where(member =>
                db.OrganizationMembers.Any(place => place.OrganizationId == circle && place.MemberId == member.Id)),
            AudienceKind.Nobody => members.Where(_ => false),
        };
    }
}
