using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
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
using SolidarityHub.Infrastructure.Accounts;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>The hub's memory in PostgreSQL.</summary>
public sealed class HubDbContext(DbContextOptions<HubDbContext> options)
    : IdentityUserContext<Account, Guid>(options), IHubDb, IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Accounts
    public DbSet<Member> Members => Set<Member>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    // Directory
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<OrganizationMember> OrganizationMembers => Set<OrganizationMember>();
    public DbSet<ListingEvent> ListingEvents => Set<ListingEvent>();
    public DbSet<DirectoryWatch> DirectoryWatches => Set<DirectoryWatch>();
    public DbSet<ListingRevision> ListingRevisions => Set<ListingRevision>();
    public DbSet<OrganizationInvitation> OrganizationInvitations => Set<OrganizationInvitation>();
    public DbSet<MembershipRequest> MembershipRequests => Set<MembershipRequest>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ListingClaim> ListingClaims => Set<ListingClaim>();
    public DbSet<ConfirmationLetter> ConfirmationLetters => Set<ConfirmationLetter>();
    public DbSet<ListingReport> ListingReports => Set<ListingReport>();
    public DbSet<ListingMerge> ListingMerges => Set<ListingMerge>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<Place> Places => Set<Place>();

    // Reading
    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();
    public DbSet<Book> Books => Set<Book>();
    public DbSet<Chapter> Chapters => Set<Chapter>();
    public DbSet<ReadingGroup> ReadingGroups => Set<ReadingGroup>();
    public DbSet<GroupChapter> GroupChapters => Set<GroupChapter>();
    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();
    public DbSet<ChapterReading> ChapterReadings => Set<ChapterReading>();
    public DbSet<Material> Materials => Set<Material>();

    // Files
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    // Events
    public DbSet<Event> Events => Set<Event>();
    public DbSet<EventRsvp> EventRsvps => Set<EventRsvp>();

    // Articles
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();
    public DbSet<ArticleStep> ArticleSteps => Set<ArticleStep>();
    public DbSet<ArticleImport> ArticleImports => Set<ArticleImport>();

    // Threads
    public DbSet<DiscussionThread> Threads => Set<DiscussionThread>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<PostOperation> PostOperations => Set<PostOperation>();
    public DbSet<PostRevision> PostRevisions => Set<PostRevision>();
    public DbSet<PostReaction> PostReactions => Set<PostReaction>();
    public DbSet<ThreadReader> ThreadReaders => Set<ThreadReader>();
    public DbSet<SavedDraft> SavedDrafts => Set<SavedDraft>();
    public DbSet<PostReport> PostReports => Set<PostReport>();
    public DbSet<PostImage> PostImages => Set<PostImage>();

    // Moderation
    public DbSet<ModerationAct> ModerationActs => Set<ModerationAct>();

    // Notifications
    public DbSet<Notice> Notices => Set<Notice>();

    // Site
    public DbSet<TextBlock> TextBlocks => Set<TextBlock>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<Sponsor> Sponsors => Set<Sponsor>();
    public DbSet<Comic> Comics => Set<Comic>();
    public DbSet<RedirectRule> RedirectRules => Set<RedirectRule>();

    // Common
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<KeyedWrite> KeyedWrites => Set<KeyedWrite>();

    public async Task<T?> FindLocked<T>(Guid id, CancellationToken cancellation, Func<IQueryable<T>, IQueryable<T>>? among = null) where T : class
    {
        var table = Model.FindEntityType(typeof(T))!.GetTableName();
        var tracked = Set<T>().Local.FindEntry(id);
        // The table's name comes from our own model, the id is a parameter.
#pragma warning disable EF1002
        var held = Set<T>().FromSqlRaw($"SELECT *, xmin FROM {table} WHERE id = {{0}} FOR UPDATE", id).AsTracking();
#pragma warning restore EF1002
        var found = await (among?.Invoke(held) ?? held).SingleOrDefaultAsync(cancellation);
        // A row tracked before the lock was taken shows what it was then; read it as it is now.
        if (found is not null && tracked is { State: EntityState.Unchanged }) await tracked.ReloadAsync(cancellation);
        return found;
    }

    public Task Hold<T>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) where T : class
    {
        var table = Model.FindEntityType(typeof(T))!.GetTableName();
#pragma warning disable EF1002
        return Database.ExecuteSqlRawAsync($"SELECT 1 FROM {table} WHERE id = ANY({{0}}) ORDER BY id FOR UPDATE", [ids.ToArray()], cancellation);
#pragma warning restore EF1002
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm").HasPostgresExtension("unaccent")
            .HasPostgresExtension("citext").HasPostgresExtension("btree_gist");
        builder.HasDbFunction(() => SqlFunctions.Fold("")).HasName("hub_fold");
        builder.HasDbFunction(() => SqlFunctions.Kilometres(0, 0, 0, 0)).HasName("hub_kilometres");
        builder.ApplyConfigurationsFromAssembly(typeof(HubDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enumerations are stored by name, so that a person who looks into a table can read it.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Bilingual>().HaveConversion<BilingualConverter>().HaveColumnType("jsonb");
    }
}
