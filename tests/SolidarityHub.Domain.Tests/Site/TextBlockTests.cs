using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;

namespace SolidarityHub.Domain.Tests.Site;

/// <summary>Two editors cannot overwrite one another's words unawares.</summary>
public sealed class TextBlockTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 5, 14, 8, 0);
    private static readonly Instant Noon = Instant.FromUtc(2026, 5, 14, 12, 0);

    [Fact]
    public void Whoever_saw_the_last_version_may_write()
    {
        var block = Block();

        var written = block.Write(1, new Bilingual("New", "Nuevo"), Bilingual.Empty, null, shown: true, Noon);

        Assert.True(written.Succeeded);
        Assert.Equal(("Nuevo", 2, Noon), (block.Body.Es, block.Version, block.ChangedAt));
    }

    [Fact]
    public void Whoever_saw_an_older_version_is_told_and_changes_nothing()
    {
        var block = Block();
        block.Write(1, new Bilingual("First", "Primero"), Bilingual.Empty, null, shown: true, Noon);

        var late = block.Write(1, new Bilingual("Late", "Tarde"), Bilingual.Empty, null, shown: true, Noon);

        Assert.Equal(SiteErrors.ChangedMeanwhile, late.Error);
        Assert.Equal("First", block.Body.En);
    }

    private static TextBlock Block() =>
        new(SiteTexts.Headline, TextFormat.Text, new Bilingual("Old", "Viejo"), Bilingual.Empty, null, shown: true, Morning);
}
