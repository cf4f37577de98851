using FsCheck;
using FsCheck.Xunit;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Common;

/// <summary>A text in two languages is read in one's own when it is there, and in the other rather than not at all.</summary>
public sealed class BilingualTests
{
    private static readonly Bilingual Both = new("Bread", "Pan");
    private static readonly Bilingual OnlyEnglish = new("Bread", "");
    private static readonly Bilingual OnlySpanish = new("", "Pan");

    [Fact]
    public void Each_reads_their_own_language()
    {
        Assert.Equal("Bread", Both.In("en"));
        Assert.Equal("Pan", Both.In("es"));
    }

    [Fact]
    public void A_missing_language_falls_back_and_says_so()
    {
        Assert.Equal("Bread", OnlyEnglish.In("es"));
        Assert.Equal("en", OnlyEnglish.LanguageOf("es"));
        Assert.Equal("Pan", OnlySpanish.In("en"));
        Assert.Equal("es", OnlySpanish.LanguageOf("en"));
    }

    [Fact]
    public void Nothing_in_either_language_is_empty()
    {
        Assert.True(Bilingual.Empty.IsEmpty);
        Assert.False(OnlySpanish.IsEmpty);
    }

    [Property]
    public bool What_is_read_is_in_the_language_it_is_said_to_be_in(NonNull<string> en, NonNull<string> es, bool spanish)
    {
        var text = new Bilingual(en.Get, es.Get);
        var reader = spanish ? "es" : "en";
        return text.IsEmpty || text.In(reader) == (text.LanguageOf(reader) == "es" ? text.Es : text.En);
    }
}
