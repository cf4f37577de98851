using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Infrastructure.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>A merge reaches every column that names an organization, also those that are made later.</summary>
public sealed class MergeReachTests(Hub hub)
{
    /// <summary>Columns that a merge rightly passes over, or that <c>ListingHandover</c> looks after, and why.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["organization_members.organization_id"] = "people come over one by one, each with the greater role",
        ["membership_requests.organization_id"] = "those who wait at both doors wait at one",
        ["listing_claims.organization_id"] = "closed, with a letter to the claimant",
        ["organizations.merged_into_id"] = "of three the first leads to the last at once",
        ["threads.subject_id"] = "its own conversation stays readable where it was held",
        ["confirmation_letters.organization_id"] = "a letter asked about what the former listing said",
        ["listing_events.organization_id"] = "the former listing's own history",
        ["listing_revisions.organization_id"] = "the former listing's own history",
        ["listing_merges.kept_id"] = "says what was merged then",
        ["listing_merges.folded_id"] = "says what was merged then",
        ["listing_reports.organization_id"] = "was said about the former listing and is answered there",
        ["listing_reports.duplicate_of_id"] = "says what somebody saw then",
        ["organization_contacts.organization_id"] = "the union of what both said is written as a revision",
        ["organization_location.organization_id"] = "the union of what both said is written as a revision",
        ["import_rows.target_id"] = "followed when a row is taken in; taking back leaves what was merged",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_column_that_names_an_organization_is_moved_or_passed_over_for_a_reason()
    {
        // Foreign keys, columns called after an organization, and those beside a column that says what kind of thing they name.
        var naming = await hub.Look(db => db.Database.SqlQueryRaw<string>("""
            SELECT c.relname || '.' || a.attname AS "Value" FROM pg_constraint f
              JOIN pg_class c ON c.oid = f.conrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (f.conkey)
              WHERE f.contype = 'f' AND f.confrelid = 'organizations'::regclass
            UNION SELECT one.table_name || '.' || one.column_name FROM information_schema.columns one
              WHERE one.table_schema = 'public' AND one.data_type = 'uuid' AND (one.column_name LIKE '%organization%' OR one.column_name = 'target_id'
                OR right(one.column_name, 3) = '_id' AND EXISTS (SELECT FROM information_schema.columns kind WHERE kind.table_schema = 'public' AND kind.table_name = one.table_name
                  AND kind.column_name = regexp_replace(one.column_name, '_id$', '_kind')))
            """).ToListAsync(Cancellation));
        Assert.Contains("articles.organization_id", naming);
        Assert.Contains("events.host_id", naming);
        var handled = ListingReferences.Columns.Select(column => $"{column.Table}.{column.Column}").Concat(Others.Keys).ToList();
        var forgotten = naming.Except(handled).ToList();
        Assert.True(forgotten.Count == 0, $"Add to ListingReferences, or here with a reason: {string.Join(", ", forgotten)}");
        Assert.Empty(handled.Except(naming));
    }

    [Fact]
    public async Task An_article_follows_its_organization_and_can_be_brought_back_to_what_it_said_before()
    {
        using var rosa = await hub.Member("Rosa");
        var (kept, folded) = (await Listed.By(hub, rosa, published: true), await Listed.By(hub, rosa, published: true));
        var editor = await hub.MakeMember("Eva", SiteRole.Editor);
        var facts = new WriteArticle
        {
            Title = $"How we bake {Guid.CreateVersion7():N}", SummaryEn = "Bread.", SummaryEs = "Pan.", Authors = "Rosa", Kind = Domain.Articles.ArticleKind.Article,
            Date = "2026-01-02", Language = "en", Body = "Bread.", Organization = folded,
        };
        var written = await hub.As(editor, requests => requests.Send(facts));
        Assert.True(written.Succeeded, written.Error?.Code + string.Join(", ", written.Error?.Fields.Select(field => field.Field) ?? []));
        var merged = await hub.As(editor, requests => requests.Send(new MergeListings(kept, 1, folded, 1, [])));
        Assert.True(merged.Succeeded, merged.Error?.Code);

        var home = await hub.Look(db => db.Articles.Where(a => a.Slug == written.Value)
            .Select(a => db.Organizations.Where(o => o.Id == a.OrganizationId).Select(o => o.Slug).FirstOrDefault()).SingleAsync(Cancellation));
        Assert.Equal(kept, home);
        var back = await hub.As(editor, requests => requests.Send(new RestoreArticle(written.Value, 1)));
        Assert.True(back.Succeeded, back.Error?.Code);
    }
}
