namespace SolidarityHub.Domain.Articles;

/// <summary>Somebody who wrote an article, as they are named on it.</summary>
public sealed class ArticleAuthor
{
    public const int NameMaxLength = 120;
    public const int HonorificMaxLength = 20;

    private ArticleAuthor() { }

    public ArticleAuthor(string name, string honorific) => (Name, Honorific) = (name, honorific);

    public string Name { get; private set; } = "";

    /// <summary>For example <c>Dr.</c>; mostly empty.</summary>
    public string Honorific { get; private set; } = "";
}
