using System.Collections.Frozen;
using System.Text.Json;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>The taxonomy as it ships with this version, read once at the start.</summary>
internal sealed class TaxonomyFile : ITaxonomy
{
    private readonly FrozenDictionary<string, Bilingual> labels;
    private readonly FrozenDictionary<string, Bilingual> countries;

    private TaxonomyFile(Contents contents, Dictionary<string, Bilingual> countries)
    {
        OrganizationTypes = contents.OrganizationTypes;
        Sectors = contents.Sectors;
        Themes = contents.Themes;
        MembershipBases = contents.MembershipBases;
        PracticeTags = [.. contents.PracticeTags.Terms.Select(tag => new Term(tag.Slug, new Bilingual(tag.En, tag.Es)))];
        labels = new[] { OrganizationTypes, Sectors, Themes, MembershipBases, PracticeTags }.SelectMany(terms => terms)
            .ToFrozenDictionary(term => term.Code, term => term.Label);
        this.countries = countries.ToFrozenDictionary();
    }

    public IReadOnlyList<Term> OrganizationTypes { get; }

    public IReadOnlyList<Term> Sectors { get; }

    public IReadOnlyList<Term> Themes { get; }

    public IReadOnlyList<Term> MembershipBases { get; }

    public IReadOnlyList<Term> PracticeTags { get; }

    public static TaxonomyFile Read(string folder) => new(
        Parse<Contents>(Path.Combine(folder, "taxonomy.json")),
        Parse<Dictionary<string, Bilingual>>(Path.Combine(folder, "countries.json")));

    public Bilingual Label(string code) =>
        labels.TryGetValue(code, out var label) ? label : Same(code.Replace('-', ' '));

    public IReadOnlyDictionary<string, Bilingual> Countries => countries;

    public Bilingual Country(string code) => countries.TryGetValue(code, out var name) ? name : Same(code);

    private static Bilingual Same(string words) => new(words, words);

    private static T Parse<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{path} holds nothing.");

    private sealed record Contents(
        IReadOnlyList<Term> OrganizationTypes, IReadOnlyList<Term> Sectors, IReadOnlyList<Term> Themes,
        IReadOnlyList<Term> MembershipBases, Tags PracticeTags);

    private sealed record Tags(IReadOnlyList<Tag> Terms);

    private sealed record Tag(string Slug, string En, string Es);
}
