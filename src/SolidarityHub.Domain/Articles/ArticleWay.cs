namespace SolidarityHub.Domain.Articles;

/// <summary>The way of an article from a first draft to its readers, and back: which step leads from where to where.</summary>
public static class ArticleWay
{
    private static readonly Dictionary<(ArticleState From, ArticleAct Act), ArticleState> Steps = new()
    {
        [(ArticleState.Draft, ArticleAct.SendToReview)] = ArticleState.InReview,
        [(ArticleState.Draft, ArticleAct.Publish)] = ArticleState.Published,
        [(ArticleState.Draft, ArticleAct.Schedule)] = ArticleState.Scheduled,
        [(ArticleState.InReview, ArticleAct.TakeBack)] = ArticleState.Draft,
        [(ArticleState.InReview, ArticleAct.SendBack)] = ArticleState.Draft,
        [(ArticleState.InReview, ArticleAct.Publish)] = ArticleState.Published,
        [(ArticleState.InReview, ArticleAct.Schedule)] = ArticleState.Scheduled,
        [(ArticleState.Scheduled, ArticleAct.SendBack)] = ArticleState.Draft,
        [(ArticleState.Scheduled, ArticleAct.Publish)] = ArticleState.Published,
        [(ArticleState.Scheduled, ArticleAct.Schedule)] = ArticleState.Scheduled,
        [(ArticleState.Scheduled, ArticleAct.Appear)] = ArticleState.Published,
        [(ArticleState.Published, ArticleAct.Withdraw)] = ArticleState.Withdrawn,
        [(ArticleState.Withdrawn, ArticleAct.PutBack)] = ArticleState.Published,
    };

    /// <summary>Where the step leads; null when it cannot be taken from there.</summary>
    public static ArticleState? Next(ArticleState from, ArticleAct act) => Steps.TryGetValue((from, act), out var to) ? to : null;

    /// <summary>Whether only an editor may take the step; the others are for those who wrote it too.</summary>
    public static bool IsForEditors(ArticleAct act) => act is not (ArticleAct.Write or ArticleAct.SendToReview or ArticleAct.TakeBack);

    /// <summary>Whether those who wrote it may still change it; afterwards only editors may.</summary>
    public static bool IsOpen(ArticleState state) => state == ArticleState.Draft;
}

/// <summary>How far an article has come.</summary>
public enum ArticleState
{
    Draft = 0,

    /// <summary>Waits for an editor.</summary>
    InReview = 1,

    /// <summary>Appears by itself at its time.</summary>
    Scheduled = 2,
    Published = 3,

    /// <summary>Out of sight, and can be put back.</summary>
    Withdrawn = 4,
}

/// <summary>What can be done with an article on its way.</summary>
public enum ArticleAct
{
    Write = 0,
    SendToReview = 1,
    TakeBack = 2,
    SendBack = 3,
    Publish = 4,
    Schedule = 5,

    /// <summary>Done by the site itself when the time has come.</summary>
    Appear = 6,
    Withdraw = 7,
    PutBack = 8,
}
