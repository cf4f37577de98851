using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Site;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>The texts, partners, sponsors, comic and old addresses that a new site starts with.</summary>
/// <remarks>A list that has something in it is left alone: editors may have removed what it began with.</remarks>
internal sealed class SiteSeed(HubDbContext db, IIds ids, IMarkdown markdown, TimeProvider time) : ISeed
{
    public int Order => 10;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        await Texts(source, cancellation);
        await OpenPrompt(cancellation);
        if (!await db.Partners.AnyAsync(cancellation))
            foreach (var partner in await source.Read<List<PartnerFile>>("partners.json", cancellation))
                db.Partners.Add(new Partner(ids.New(), new PartnerFacts(
                    partner.Name, partner.ParentBody, partner.Role ?? Bilingual.Empty, partner.Url, partner.Language, partner.Order)));
        if (!await db.Sponsors.AnyAsync(cancellation))
            foreach (var sponsor in await source.Read<List<SponsorFile>>("sponsors.json", cancellation))
                db.Sponsors.Add(new Sponsor(ids.New(), new SponsorFacts(
                    sponsor.Name, sponsor.Tier, sponsor.Url, sponsor.Language, sponsor.Order)));
        if (!await db.Comics.AnyAsync(cancellation)) await Comic(source, cancellation);
        if (!await db.RedirectRules.AnyAsync(cancellation))
            foreach (var rule in await source.Read<List<RedirectFile>>("redirects.json", cancellation))
                db.RedirectRules.Add(RedirectRule.Make(
                    ids.New(), rule.Path, rule.Match, rule.Target, rule.Notice == "formerDomain").Value);
    }

    /// <summary>A text that a later version brings is added beside those already there.</summary>
    private async Task Texts(SeedSource source, CancellationToken cancellation)
    {
        var known = await db.TextBlocks.Select(block => block.Key).ToListAsync(cancellation);
        foreach (var text in await source.Read<List<TextFile>>("site.json", cancellation))
        {
            if (known.Contains(text.Key)) continue;
            db.TextBlocks.Add(new TextBlock(
                text.Key, text.Format, text.Body, markdown.Html(text.Format, text.Body), text.Url, text.Enabled ?? true, time.Now()));
        }
    }

    private async Task OpenPrompt(CancellationToken cancellation)
    {
        if (await db.Threads.AnyAsync(thread => thread.SubjectKind == ThreadSubjectKind.HomePrompt, cancellation)) return;
        var id = ids.New();
        var prompt = db.TextBlocks.Local.FirstOrDefault(block => block.Key == SiteTexts.Prompt)
            ?? await db.TextBlocks.SingleAsync(block => block.Key == SiteTexts.Prompt, cancellation);
        db.Threads.Add(new DiscussionThread(
            id, ids.New(), new ThreadSubject(ThreadSubjectKind.HomePrompt, HomePrompt.SubjectId),
            prompt.Body.En, $"/threads/{id}", Audience.Everyone, Audience.Members, time.Now()));
    }

    private async Task Comic(SeedSource source, CancellationToken cancellation)
    {
        var file = await source.Read<ComicFile>("comic.json", cancellation);
        var comic = new Comic(ids.New(), file.Slug, new ComicFacts(
            file.Title, file.Language, file.Status, file.Blurb, file.PageUrl, file.ReaderUrl, file.PrintUrl));
        foreach (var part in file.Parts)
            comic.Add(ids.New(), new ComicPartFacts(
                part.Order, part.Title, part.Language, part.ChapterNumber, part.Synopsis, part.SynopsisOnly));
        db.Comics.Add(comic);
    }

    private sealed record TextFile(string Key, Bilingual Body, TextFormat Format, string? Url, bool? Enabled);

    private sealed record PartnerFile(string Name, string? ParentBody, string? Url, int Order, Bilingual? Role, string Language);

    private sealed record SponsorFile(string Name, SponsorTier Tier, string? Url, int Order, string Language);

    private sealed record ComicFile(
        string Slug, string Title, string Language, ComicStatus Status, string? PageUrl, string? ReaderUrl, string? PrintUrl,
        Bilingual Blurb, List<PartFile> Parts);

    private sealed record PartFile(int Order, string Title, string Language, int? ChapterNumber, Bilingual Synopsis, bool SynopsisOnly);

    private sealed record RedirectFile(string Path, RedirectMatch Match, string? Target, string? Notice);
}
