using NodaTime;
using NpgsqlTypes;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>One shown place of an organization, or the organization itself when it shows none, as the index holds it.</summary>
/// <param name="Id">The organization.</param>
/// <param name="Name">Its folded name.</param>
/// <param name="ListedAt">When it was first published.</param>
/// <param name="Codes">Its terms, each after the digit of its kind.</param>
/// <param name="Spot">Where it is on the map's square.</param>
/// <param name="Likeness">How well its name fits the words.</param>
/// <param name="Away">Kilometres from the place that was asked for.</param>
internal sealed record Entry(
    Guid Id, string Name, Instant ListedAt, string[] Codes, NpgsqlPoint? Spot, double Likeness, double? Away)
{
    /// <summary>Whether it has the chosen terms; those of one kind may be left open.</summary>
    public bool Has(IReadOnlyList<string> chosen, FacetKind? open) =>
        chosen.All(code => code[0] - '0' == (int?)open || Codes.Contains(code));

    /// <summary>The nearest place of each organization, in the order that was asked for and never in another.</summary>
    public static IEnumerable<Entry> Sorted(IEnumerable<Entry> entries, OrganizationFilter filter)
    {
        var nearest = entries.GroupBy(entry => entry.Id).Select(places => places.MinBy(place => place.Away ?? 0)!);
        var first = filter.Sort switch
        {
            OrganizationSort.Newest => nearest.OrderByDescending(entry => entry.ListedAt),
            OrganizationSort.Distance => nearest.OrderBy(entry => entry.Away ?? 0),
            OrganizationSort.Relevance => nearest.OrderByDescending(entry => entry.Likeness),
            OrganizationSort.Name => nearest.OrderBy(_ => 0),
        };
        return first.ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id);
    }
}
