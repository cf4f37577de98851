using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Site;

/// <summary>A body that the project works with, named on the page about our work.</summary>
public sealed class Partner
{
    public const int NameMaxLength = 150;
    public const int RoleMaxLength = 200;
    public const int UrlMaxLength = 500;

    private Partner() { }

    public Partner(Guid id, PartnerFacts facts)
    {
        Id = id;
        Edit(facts);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The larger body that it belongs to, when there is one.</summary>
    public string? ParentBody { get; private set; }

    /// <summary>What it does here; empty when not known.</summary>
    public Bilingual Role { get; private set; } = Bilingual.Empty;

    public string? Url { get; private set; }

    /// <summary>The language of its name.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Lower stands first.</summary>
    public int Order { get; private set; }

    public void Edit(PartnerFacts facts) => (Name, ParentBody, Role, Url, Language, Order) =
        (facts.Name, facts.ParentBody, facts.Role, facts.Url, facts.Language, facts.Order);
}

/// <summary>What is said about a partner.</summary>
public sealed record PartnerFacts(string Name, string? ParentBody, Bilingual Role, string? Url, string Language, int Order);
