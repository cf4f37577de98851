using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Files;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Common;

/// <summary>Everything the hub remembers. Handlers change what they find here; the pipeline saves it.</summary>
public interface IHubDb
{
    // Accounts
    DbSet<Member> Members { get; }
    DbSet<AccessToken> AccessTokens { get; }

    // Directory
    DbSet<OrganizationMember> OrganizationMembers { get; }

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

    // Threads
    DbSet<DiscussionThread> Threads { get; }

    // Common
    DbSet<OutboxMessage> Outbox { get; }

    /// <summary>
    /// Finds one row and holds it until the transaction ends (<c>SELECT … FOR UPDATE</c>), freshly read,
    /// so that what the domain decides about it cannot be overtaken.
    /// </summary>
    Task<T?> FindLocked<T>(Guid id, CancellationToken cancellation) where T : class;
}
