namespace SolidarityHub.Domain.Articles;

/// <summary>What sort of text it is.</summary>
public enum ArticleKind
{
    OpEd = 0,
    Article = 1,
    Interview = 2,
    Report = 3,
    Book = 4,
    Talk = 5,
    Review = 6,
    News = 7,
}
