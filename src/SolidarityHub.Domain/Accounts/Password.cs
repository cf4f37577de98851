using System.Text;

namespace SolidarityHub.Domain.Accounts;

/// <summary>What makes a password good enough: long, and not the first thing a stranger would try.</summary>
/// <remarks>NIST SP 800-63B-4, section 3.1.1: length and a list of common ones, no rules about kinds of characters.</remarks>
public static class Password
{
    public const int MinLength = 10;

    /// <summary>Longer ones would only make the hash slow.</summary>
    public const int MaxLength = 200;

    private const int ShortestTellingWord = 4;

    /// <summary>Whether the password is little more than the member's own address or name.</summary>
    public static bool IsOwn(string password, params ReadOnlySpan<string> own)
    {
        var bare = Bare(password);
        foreach (var word in own)
        {
            if (Matches(bare, Bare(word))) return true;
            var at = word.IndexOf('@', StringComparison.Ordinal);
            if (at > 0 && Matches(bare, Bare(word[..at]))) return true;
        }

        return false;
    }

    private static bool Matches(string password, string own) =>
        own.Length >= ShortestTellingWord && password.Replace(own, "", StringComparison.Ordinal).Length < ShortestTellingWord;

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter)) bare.Append(char.ToLowerInvariant(letter));
        return bare.ToString();
    }
}
