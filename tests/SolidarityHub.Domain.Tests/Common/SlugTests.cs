using FsCheck;
using FsCheck.Xunit;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Common;

/// <summary>Any title, in any script, becomes an address that can be read out and typed.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("Tool Library of Zaragoza", "tool-library-of-zaragoza")]
    [InlineData("Cooperativa «El Ñandú», S. Coop.", "cooperativa-el-nandu-s-coop")]
    [InlineData("People’s Bakery", "peoples-bakery")]
    [InlineData("Straße & Œuvre & Æther", "strasse-oeuvre-aether")]
    [InlineData("  --- 2026 ---  ", "2026")]
    [InlineData("Łódź Ørsted", "lodz-orsted")]
    public void A_title_keeps_what_can_be_typed(string title, string slug) => Assert.Equal(slug, Slug.From(title, "item"));

    [Theory]
    [InlineData("")]
    [InlineData("連帯経済")]
    [InlineData("🌱🌱🌱")]
    [InlineData("¡¿…?!")]
    public void A_title_without_latin_letters_gets_the_fallback(string title) => Assert.Equal("item", Slug.From(title, "item"));

    [Property(MaxTest = 2_000)]
    public bool It_has_only_lower_case_letters_digits_and_single_hyphens(NonNull<string> title)
    {
        var slug = Slug.From(Valid(title.Get), "item");
        return slug.Length is > 0 and <= Slug.MaxLength
            && slug.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-')
            && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);
    }

    [Property(MaxTest = 2_000)]
    public bool A_slug_of_a_slug_is_the_same_slug(NonNull<string> title)
    {
        var slug = Slug.From(Valid(title.Get), "item");
        return Slug.From(slug, "item") == slug;
    }

    [Property(MaxTest = 500)]
    public bool A_long_title_is_cut_to_the_length(PositiveInt words)
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("cooperación ", words.Get)), "item");
        return slug.Length <= Slug.MaxLength && slug.StartsWith("cooperacion", StringComparison.Ordinal);
    }

    [Property(MaxTest = 1_000)]
    public bool A_numbered_slug_keeps_its_number_and_the_length(NonNull<string> title, PositiveInt number)
    {
        var numbered = Slug.Numbered(Slug.From(Valid(title.Get), "item"), number.Get);
        return numbered.Length <= Slug.MaxLength && numbered.EndsWith($"-{number.Get}", StringComparison.Ordinal)
            && Slug.From(numbered, "item") == numbered;
    }

    // Half of a surrogate pair cannot come out of UTF-8; the web layer never sees one.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD));
}
