namespace SolidarityHub.Domain.Site;

/// <summary>A body whose money made the project possible.</summary>
public sealed class Sponsor
{
    public const int NameMaxLength = 150;
    public const int UrlMaxLength = 500;

    private Sponsor() { }

    public Sponsor(Guid id, SponsorFacts facts)
    {
        Id = id;
        Edit(facts);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public SponsorTier Tier { get; private set; }

    public string? Url { get; private set; }

    /// <summary>The language of its name.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Lower stands first within its tier.</summary>
    public int Order { get; private set; }

    public void Edit(SponsorFacts facts) => (Name, Tier, Url, Language, Order) =
        (facts.Name, facts.Tier, facts.Url, facts.Language, facts.Order);
}

/// <summary>What is said about a sponsor.</summary>
public sealed record SponsorFacts(string Name, SponsorTier Tier, string? Url, string Language, int Order);

/// <summary>The two ways of giving that the page tells apart.</summary>
public enum SponsorTier
{
    Principal = 0,
    Supporting = 1,
}
