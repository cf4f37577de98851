using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Application.Articles;

/// <summary>Tells the one who wrote an article what others decided about it.</summary>
public sealed class ArticleLetters(IHubDb db, IMemberAddresses addresses, ICurrentActor current, IIds ids, TimeProvider time)
{
    public async Task Tell(Article article, ArticleAct act, string reason, CancellationToken cancellation)
    {
        if (article.WrittenById is not { } writer || writer == current.Actor.MemberId) return;
        foreach (var reader in await addresses.Of([writer], cancellation))
        {
            var facts = new Dictionary<string, string>
            {
                ["name"] = reader.Name,
                ["title"] = article.Title,
                ["reason"] = reason,
                ["articlePath"] = $"/articles/{article.Slug}",
                ["stepsPath"] = $"/articles/{article.Slug}/steps",
            };
            if (Letter(act, reader, facts) is { } letter) db.Add(letter, ids, time);
        }
    }

    /// <summary>Steps of the writers' own, and a time that is set, need no letter.</summary>
    private static Mail? Letter(ArticleAct act, MemberAddress reader, Dictionary<string, string> facts) => act switch
    {
        ArticleAct.SendBack => new Mail("articleSentBack", reader.Email, reader.Language, facts),
        ArticleAct.Publish or ArticleAct.Appear => new Mail("articleAppeared", reader.Email, reader.Language, facts),
        ArticleAct.Withdraw => new Mail("articleWithdrawn", reader.Email, reader.Language, facts),
        ArticleAct.Write or ArticleAct.SendToReview or ArticleAct.TakeBack or ArticleAct.Schedule or ArticleAct.PutBack => null,
    };
}
