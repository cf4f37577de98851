using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Articles;

/// <summary>What writing, changing and moving an article have in common: revisions and steps are kept, its conversation follows.</summary>
public sealed class ArticleDesk(
    IHubDb db, ArticleHome home, ArticleLetters letters, IMarkdown markdown, ICurrentActor current, IAnnouncements announcements,
    IIds ids, TimeProvider time)
{
    /// <summary>Makes a draft with its conversation, which nobody reads yet, and takes the first step with it. Answers with its slug.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="first">Sends it to the editors or publishes it; null leaves it a draft.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="onMyOwn">None of the other editors can look at it before it appears.</param>
    /// <param name="import">The table that it came with.</param>
    public async Task<Result<string>> Begin(
        ArticleFacts facts, ArticleAct? first, CancellationToken cancellation, bool onMyOwn = false, ArticleImport? import = null)
    {
        var organization = await home.Find(facts.Organization, null, cancellation);
        if (!organization.Succeeded) return organization.Error;
        var (text, now) = (facts.Read(markdown, organization.Value?.Id), time.Now());
        var slug = await FreeSlug.For(
            db.Articles.Select(a => a.Slug), text.Title, "article", cancellation, db.Articles.Local.Select(a => a.Slug));
        var article = new Article(ids.New(), slug, ids.New(), current.Actor.AsAuthor(), text, now);
        if (import is not null) article.CameWith(import);
        Keep(article, RevisionContent.Write(ArticleVersion.Of(article, organization.Value?.Slug)), [], current.Actor.AsAuthor(), "", now);
        Log(article, ArticleAct.Write, "");
        if (first == ArticleAct.SendToReview) article.SendToReview(now);
        if (first == ArticleAct.Publish)
        {
            if (article.Approvable(current.Actor.AsAuthor(), await HasOtherEditors(cancellation), onMyOwn) is { Succeeded: false } refused) return refused.Error;
            article.Publish(now);
        }

        if (first is { } act) Log(article, act, "");

        db.Articles.Add(article);
        db.Threads.Add(new DiscussionThread(
            article.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Article, article.Id),
            article.Title, PathOf(article), article.Audience, Writers(article), now));
        Announce(article);
        return slug;
    }

    /// <summary>Puts new words in the place of the old, which stay among the revisions.</summary>
    /// <param name="article">Which article.</param>
    /// <param name="facts">What it says from now on.</param>
    /// <param name="note">Why, as <see cref="Revision.Note"/> has it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Result<Done>> Change(Article article, ArticleFacts facts, string note, CancellationToken cancellation)
    {
        var organization = await home.Find(facts.Organization, article.OrganizationId, cancellation);
        if (!organization.Succeeded) return organization.Error;
        var text = facts.Read(markdown, organization.Value?.Id);
        if (await IsTaken(article, text.Languages[0], cancellation)) return ArticleErrors.LanguageTaken;

        var before = RevisionContent.Write(ArticleVersion.Of(article, await home.SlugOf(article.OrganizationId, cancellation)));
        var unchangedSince = article.RevisedAt;
        article.Revise(text, time.Now());
        var after = RevisionContent.Write(ArticleVersion.Of(article, organization.Value?.Slug));
        // An article from before revisions were kept: its first words are kept now.
        if (article.Revision == 0) Keep(article, before, [], null, "", unchangedSince);
        var fields = RevisionContent.Changed(before, after);
        if (fields.Count > 0) Keep(article, after, fields, current.Actor.AsAuthor(), note, time.Now());
        await Follow(article, cancellation);
        return Result.Done;
    }

    /// <summary>Takes a step with an article of the actor's; those of editors only as one.</summary>
    public async Task<Result<Done>> Take(
        string slug, ArticleAct act, Func<Article, Result<Done>> step, string? reason, CancellationToken cancellation)
    {
        var article = await db.Articles.KeptBy(current.Actor, db).SingleOrDefaultAsync(a => a.Slug == slug, cancellation);
        if (article is null) return ArticleErrors.NotFound;
        if (ArticleWay.IsForEditors(act) && !current.Actor.IsEditor) return ArticleErrors.NotYours;
        var taken = step(article);
        return taken.Succeeded ? await Note(article, act, reason, cancellation) : taken;
    }

    /// <summary>Keeps the step that was taken, tells the writer, and lets the conversation follow.</summary>
    public async Task<Result<Done>> Note(Article article, ArticleAct act, string? reason, CancellationToken cancellation)
    {
        var why = reason?.Trim() ?? "";
        Log(article, act, why);
        await letters.Tell(article, act, why, cancellation);
        await Follow(article, cancellation);
        return Result.Done;
    }

    /// <summary>Whether an editor may let it through, seeing who else could.</summary>
    public Task<bool> HasOtherEditors(CancellationToken cancellation)
    {
        var me = current.Actor.IdOrNone;
        return db.Members.AnyAsync(m => m.Id != me && (m.Role == SiteRole.Editor || m.Role == SiteRole.Administrator), cancellation);
    }

    /// <summary>What pages that show it are kept under.</summary>
    public static string[] TagsOf(Article article) => ["articles", $"article:{article.Slug}", .. ContentChanged.OfThreads(article.ThreadId)];

    private static string PathOf(Article article) => $"/articles/{article.Slug}";

    private async Task Follow(Article article, CancellationToken cancellation)
    {
        var thread = await db.Threads.SingleAsync(t => t.Id == article.ThreadId, cancellation);
        thread.Present(article.Title, PathOf(article));
        thread.Show(article.Audience, Writers(article));
        Announce(article);
    }

    /// <summary>Also the home page, the conversation's own page and the cards in others' posts name it.</summary>
    private void Announce(Article article) => announcements.Announce(new ContentChanged(TagsOf(article)));

    private Task<bool> IsTaken(Article article, string language, CancellationToken cancellation) =>
        article.TranslationSetId is { } set && language != article.Language
            ? db.Articles.AnyAsync(a => a.TranslationSetId == set && a.Id != article.Id && a.Language == language, cancellation)
            : Task.FromResult(false);

    private void Keep(Article article, string content, IReadOnlyList<string> fields, Guid? actorId, string note, Instant at) =>
        db.ArticleRevisions.Add(new ArticleRevision(
            ids.New(), article.Id, article.NextRevision(), actorId, content, fields, note, at));

    private void Log(Article article, ArticleAct act, string reason) =>
        db.ArticleSteps.Add(new ArticleStep(ids.New(), article.Id, act, current.Actor.AsAuthor(), reason, time.Now()));

    /// <summary>Everybody signed in writes in the conversation of what is published, else nobody.</summary>
    private static Audience Writers(Article article) =>
        article.AudienceKind == AudienceKind.Everyone ? Audience.Members : Audience.Nobody;
}
