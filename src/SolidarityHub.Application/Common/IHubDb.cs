using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Files;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Notifications;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Domain.Site;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Common;

/// <summary>Everything the hub remembers. Handlers change what they find here; the pipeline saves it.</summary>
public interface IHubDb
{
    // Accounts
    DbSet<Member> Members { get; }
    DbSet<AccessToken> AccessTokens { get; }

    // Directory
    DbSet<Organization> Organizations { get; }
    DbSet<OrganizationMember> OrganizationMembers { get; }
    DbSet<ListingEvent> ListingEvents { get; }
    DbSet<DirectoryWatch> DirectoryWatches { get; }
    DbSet<ListingRevision> ListingRevisions { get; }
    DbSet<OrganizationInvitation> OrganizationInvitations { get; }
    DbSet<MembershipRequest> MembershipRequests { get; }
    DbSet<ImportBatch> ImportBatches { get; }
    DbSet<ListingClaim> ListingClaims { get; }
    DbSet<ConfirmationLetter> ConfirmationLetters { get; }
    DbSet<ListingReport> ListingReports { get; }
    DbSet<ListingMerge> ListingMerges { get; }
    DbSet<ImportRow> ImportRows { get; }
    DbSet<Place> Places { get; }

    // Reading
    DbSet<GroupMember> GroupMembers { get; }
    DbSet<Book> Books { get; }
    DbSet<Chapter> Chapters { get; }
    DbSet<ReadingGroup> ReadingGroups { get; }
    DbSet<GroupChapter> GroupChapters { get; }
    DbSet<JoinRequest> JoinRequests { get; }
    DbSet<ChapterReading> ChapterReadings { get; }
    DbSet<Material> Materials { get; }

    // Files
    DbSet<StoredFile> StoredFiles { get; }

    // Events
    DbSet<Event> Events { get; }
    DbSet<EventRsvp> EventRsvps { get; }

    // Articles
    DbSet<Article> Articles { get; }
    DbSet<ArticleRevision> ArticleRevisions { get; }
    DbSet<ArticleStep> ArticleSteps { get; }
    DbSet<ArticleImport> ArticleImports { get; }

    // Threads
    DbSet<DiscussionThread> Threads { get; }
    DbSet<Post> Posts { get; }
    DbSet<PostOperation> PostOperations { get; }
    DbSet<PostRevision> PostRevisions { get; }
    DbSet<PostReaction> PostReactions { get; }
    DbSet<ThreadReader> ThreadReaders { get; }
    DbSet<SavedDraft> SavedDrafts { get; }
    DbSet<PostReport> PostReports { get; }
    DbSet<PostImage> PostImages { get; }

    // Moderation
    DbSet<ModerationAct> ModerationActs { get; }

    // Notifications
    DbSet<Notice> Notices { get; }

    // Site
    DbSet<TextBlock> TextBlocks { get; }
    DbSet<Partner> Partners { get; }
    DbSet<Sponsor> Sponsors { get; }
    DbSet<Comic> Comics { get; }
    DbSet<RedirectRule> RedirectRules { get; }

    // Common
    DbSet<OutboxMessage> Outbox { get; }
    DbSet<KeyedWrite> KeyedWrites { get; }

    /// <summary>
    /// Finds one row and holds it until the transaction ends (<c>SELECT … FOR UPDATE</c>), freshly read,
    /// so that what the domain decides about it cannot be overtaken.
    /// </summary>
    /// <param name="id">Which row.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <param name="among">Which rows the actor may have; null where that was asked before.</param>
    Task<T?> FindLocked<T>(Guid id, CancellationToken cancellation, Func<IQueryable<T>, IQueryable<T>>? among = null) where T : class;

    /// <summary>Holds rows until the commit, always in the order of their ids, so that two who hold the same do not wait for ever.</summary>
    Task Hold<T>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) where T : class;
}
