using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>The words by which the directory sorts organizations, with the codes that other directories use (ESSGlobal).</summary>
public interface ITaxonomy
{
    IReadOnlyList<Term> OrganizationTypes { get; }

    IReadOnlyList<Term> Sectors { get; }

    IReadOnlyList<Term> Themes { get; }

    IReadOnlyList<Term> MembershipBases { get; }

    /// <summary>Well-known practice tags; people may use others.</summary>
    IReadOnlyList<Term> PracticeTags { get; }

    /// <summary>The label of a code of any kind; a tag nobody has translated reads as its own words.</summary>
    Bilingual Label(string code);

    /// <summary>The countries' names by their codes (ISO 3166-1, two letters).</summary>
    IReadOnlyDictionary<string, Bilingual> Countries { get; }

    /// <summary>The name of a country; the code itself when it is not known.</summary>
    Bilingual Country(string code);
}

/// <summary>One term of the taxonomy.</summary>
/// <param name="Code">The code, for example <c>AM60</c>.</param>
/// <param name="Label">Its name in both languages.</param>
/// <param name="Offered">False for codes that are understood on import but not offered in forms.</param>
/// <param name="Group">The map group of a sector.</param>
public sealed record Term(string Code, Bilingual Label, bool Offered = true, string? Group = null);
