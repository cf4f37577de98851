using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Changes what a reading group says about itself, who may read along and how one joins.</summary>
[Access(Who.Member)]
public sealed record EditReadingGroup(
    string Slug, string? Name, string? Description, string? Language, string? Place, string? OnlineUrl, string? TimeZone,
    GroupPrivacy Privacy, Joining Joining, string? JoinQuestion, bool Archived) : ICommand<Done>, IGroupAnswers
{
    internal sealed class Rules : AbstractValidator<EditReadingGroup>
    {
        public Rules() => Include(new GroupRules());
    }

    internal sealed class Handler(
        IHubDb db, ICurrentActor current, IMarkdown markdown, IAnnouncements announcements, TimeProvider time)
        : ICommandHandler<EditReadingGroup, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditReadingGroup request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;

            var group = found.Value;
            group.Describe(request.Details(markdown, group.HostOrganizationId));
            if (!request.Archived) group.Reopen();
            else if (group.ArchivedAt is null) group.Archive(time.Now());
            await db.KeepInStep(group, cancellationToken);

            // Who may read the conversations may have changed for every member at once.
            var people = await db.GroupMembers.Where(p => p.GroupId == group.Id).Select(p => p.MemberId).ToListAsync(cancellationToken);
            foreach (var person in people) announcements.Announce(new MembershipChanged(person));
            announcements.Announce(group.Changed());
            return Result.Done;
        }
    }
}
