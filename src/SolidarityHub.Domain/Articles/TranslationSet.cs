using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>Articles that are translations of one another: each of all the others, and one for each language.</summary>
public static class TranslationSet
{
    /// <summary>Joins two articles, each with the translations it has already.</summary>
    /// <param name="one">An article and its translations.</param>
    /// <param name="other">Another and its translations.</param>
    /// <param name="fresh">The id of the set, when neither has one.</param>
    public static Result<Done> Join(IReadOnlyCollection<Article> one, IReadOnlyCollection<Article> other, Guid fresh)
    {
        var all = one.Concat(other).DistinctBy(article => article.Id).ToList();
        if (all.Count < 2) return ArticleErrors.TranslationUnknown;
        if (all.DistinctBy(article => article.Language).Count() < all.Count) return ArticleErrors.TranslationTaken;
        var set = all.Select(article => article.TranslationSetId).FirstOrDefault(known => known is not null) ?? fresh;
        foreach (var article in all) article.BelongTo(set);
        return Result.Done;
    }

    /// <summary>Takes an article out; one that is left alone is no translation of anything any more.</summary>
    /// <param name="leaving">Which one.</param>
    /// <param name="all">The set with all its articles.</param>
    public static void Leave(Article leaving, IReadOnlyCollection<Article> all)
    {
        var rest = all.Where(article => article.Id != leaving.Id).ToList();
        leaving.BelongTo(null);
        if (rest.Count == 1) rest[0].BelongTo(null);
    }
}
