using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>How what was found is spread over the filters. Each counts as if it alone were open, so that a reader sees what choosing otherwise would give.</summary>
internal static class DirectoryFacets
{
    /// <param name="chosen">What fits everything that was asked: all of it, or the sample.</param>
    /// <param name="open">What fits all but the chosen terms: all of it, or a sample.</param>
    /// <param name="codes">The chosen terms.</param>
    /// <param name="each">How many each entry of the sample stands for.</param>
    public static IReadOnlyList<Facet> Count(IReadOnlyList<Entry> chosen, IReadOnlyList<Entry> open, IReadOnlyList<string> codes, double each)
    {
        var facets = new List<Facet>();
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            var isChosen = codes.Any(code => code[0] - '0' == (int)kind);
            var (entries, weight) = isChosen || ReferenceEquals(chosen, open) ? (open, each) : (chosen, 1.0);
            var counts = entries.Where(entry => entry.Has(codes, kind)).DistinctBy(entry => entry.Id)
                .SelectMany(entry => entry.Codes).Where(code => code[0] - '0' == (int)kind).CountBy(code => code);
            facets.AddRange(counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new Facet(kind, count.Key[1..], Round(count.Value * weight))));
        }

        return facets;
    }

    /// <summary>A number from a sample says no more than two digits.</summary>
    public static int Round(double number)
    {
        if (number < 1_000) return (int)Math.Round(number);
        var size = Math.Pow(10, Math.Floor(Math.Log10(number)) - 1);
        return (int)(Math.Round(number / size) * size);
    }
}
