using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Suggests whom I could mean while I write a name: people who may see the conversation, those who spoke in it first.</summary>
/// <param name="ThreadId">Where I write.</param>
/// <param name="Beginning">The letters after the @.</param>
[Access(Who.Member)]
public sealed record FindPeopleToName(Guid ThreadId, string Beginning) : IQuery<IReadOnlyList<PersonToName>>
{
    private const int Most = 8;

    internal sealed class Rules : AbstractValidator<FindPeopleToName>
    {
        public Rules() => RuleFor(query => query.Beginning).NotEmpty().MaximumLength(Member.DisplayNameMaxLength);
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<FindPeopleToName, IReadOnlyList<PersonToName>>
    {
        public async ValueTask<Result<IReadOnlyList<PersonToName>>> Handle(FindPeopleToName request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            var thread = await db.Threads.AsNoTracking().WritableBy(current.Actor, db)
                .SingleOrDefaultAsync(found => found.Id == request.ThreadId, cancellationToken);
            if (thread is null) return ThreadErrors.NotFound;

#pragma warning disable CA1304, CA1311, CA1862 // PostgreSQL lower-cases, whatever the culture here.
            var beginning = request.Beginning.ToLowerInvariant();
            var found = await db.Members.AsNoTracking().WhoMaySee(thread, db)
                .Where(member => member.Id != me && (member.DisplayName.ToLower().StartsWith(beginning) || member.DisplayName.ToLower().Contains(" " + beginning)))
                .OrderByDescending(member => db.Posts.Any(post => post.ThreadId == thread.Id && post.AuthorId == member.Id))
                .ThenBy(member => member.DisplayName).ThenBy(member => member.Id).Take(Most)
                .Select(member => new { member.Id, member.DisplayName, Namesakes = db.Members.Count(other => other.DisplayName.ToLower() == member.DisplayName.ToLower()) })
                .ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
            return found.ConvertAll(person => new PersonToName(
                person.Id, person.DisplayName, person.Namesakes == 1 ? $"@{person.DisplayName}" : $"[@{person.DisplayName}](/members/{person.Id})"));
        }
    }
}

/// <summary>Somebody who can be named.</summary>
/// <param name="Insert">What to write for that; two of the same name are told apart by their page.</param>
public sealed record PersonToName(Guid Id, string Name, string Insert);
