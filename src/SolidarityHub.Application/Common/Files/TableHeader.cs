using System.Text.RegularExpressions;

namespace SolidarityHub.Application.Common.Files;

/// <summary>Reads the header of a column as people write it: case, spaces, underscores and quotes tell nothing.</summary>
public static partial class TableHeader
{
    public static string Plain(string header) => NotTelling().Replace(header.ToLowerInvariant(), "");

    [GeneratedRegex("""[\s_'"]|-(?!\d)""")]
    private static partial Regex NotTelling();
}
