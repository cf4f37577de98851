using NodaTime;

namespace SolidarityHub.Domain.Articles;

/// <summary>One step on an article's way: who took it, when, and what they said about it. Never changed afterwards.</summary>
public sealed class ArticleStep
{
    private ArticleStep() { }

    public ArticleStep(Guid id, Guid articleId, ArticleAct act, Guid? actorId, string reason, Instant now) =>
        (Id, ArticleId, Act, ActorId, Reason, At) = (id, articleId, act, actorId, reason, now);

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public ArticleAct Act { get; private set; }

    /// <summary>Null when the site itself did it, or when the member has left.</summary>
    public Guid? ActorId { get; private set; }

    public string Reason { get; private set; } = "";

    public Instant At { get; private set; }
}
