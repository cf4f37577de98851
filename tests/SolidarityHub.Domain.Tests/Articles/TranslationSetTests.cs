using FsCheck.Xunit;
using NodaTime;
using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Domain.Tests.Articles;

/// <summary>Translations are translations of one another, one for each language, and nothing is one alone.</summary>
public sealed class TranslationSetTests
{
    private static readonly string[] Languages = ["en", "es", "pt", "en", "es", "fr"];

    [Property(MaxTest = 500)]
    public bool However_articles_are_joined_and_leave_each_set_has_one_of_each_language_and_none_is_alone(byte[] moves)
    {
        var articles = Languages.Select(In).ToList();
        foreach (var move in moves)
        {
            var (one, other) = (articles[move % 6], articles[move / 6 % 6]);
            if (move % 4 == 3) TranslationSet.Leave(one, SetOf(articles, one));
            else TranslationSet.Join(SetOf(articles, one), SetOf(articles, other), Guid.CreateVersion7());

            var sets = articles.Where(article => article.TranslationSetId is not null).GroupBy(article => article.TranslationSetId);
            if (sets.Any(set => set.DistinctBy(article => article.Language).Count() < set.Count())) return false;
            if (sets.Any(set => set.Count() == 1)) return false;
        }

        return true;
    }

    [Fact]
    public void Two_sets_become_one_and_two_texts_in_one_language_stay_apart()
    {
        var (english, spanish, french, secondSpanish) = (In("en"), In("es"), In("fr"), In("es"));
        Assert.True(TranslationSet.Join([english], [spanish], Guid.CreateVersion7()).Succeeded);
        Assert.True(TranslationSet.Join([french], [english, spanish], Guid.CreateVersion7()).Succeeded);
        Assert.Single(new[] { english, spanish, french }.Select(article => article.TranslationSetId).Distinct());

        Assert.Equal(ArticleErrors.TranslationTaken, TranslationSet.Join([secondSpanish], [english, spanish, french], Guid.CreateVersion7()).Error);
        Assert.Null(secondSpanish.TranslationSetId);

        TranslationSet.Leave(french, [english, spanish, french]);
        Assert.NotNull(english.TranslationSetId);
        TranslationSet.Leave(spanish, [english, spanish]);
        Assert.Null(english.TranslationSetId);
    }

    private static IReadOnlyCollection<Article> SetOf(List<Article> all, Article one) => one.TranslationSetId is { } set
        ? [.. all.Where(article => article.TranslationSetId == set)]
        : [one];

    private static Article In(string language) => new(
        Guid.CreateVersion7(), language, Guid.CreateVersion7(), null,
        new ArticleText { Title = "Bread", Body = "Bread.", Languages = [language] }, Instant.FromUtc(2026, 5, 1, 0, 0));
}
