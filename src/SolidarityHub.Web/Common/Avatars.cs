using System.Globalization;

namespace SolidarityHub.Web.Common;

/// <summary>Initials on a colour, for people and groups without a picture.</summary>
public static class Avatars
{
    private const int Hues = 6;

    /// <summary>1 to 6, the same for the same name everywhere.</summary>
    public static int Hue(string name) => (int)(name.Aggregate(17u, (sum, letter) => sum * 31 + letter) % Hues) + 1;

    /// <summary>The first letters of the first two words; what stands in brackets is no word.</summary>
    public static string Initials(string name) => string.Concat(name
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsLetterOrDigit(word, 0))
        .Take(2)
        .Select(word => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture)));
}
