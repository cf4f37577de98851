using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Common;

/// <summary>A date says what is known of it and no more.</summary>
public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2021")]
    [InlineData("2018-10")]
    [InlineData("2020-02-29")]
    [InlineData("")]
    public void A_date_is_written_as_precisely_as_it_was_read(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("21")]
    [InlineData("2021-13")]
    [InlineData("2021-02-29")]
    [InlineData("2021-00")]
    [InlineData("2021-1-1")]
    [InlineData("2021-01-01-01")]
    [InlineData("spring 2021")]
    public void What_the_calendar_does_not_have_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Newest_first_puts_the_unknown_last()
    {
        var read = new[] { "", "2021", "2018-10", "2021-03", "2020-04-20" }.Select(Read).OrderByDescending(date => date.SortKey);
        Assert.Equal(["2021-03", "2021", "2020-04-20", "2018-10", ""], read.Select(date => date.ToString()));
    }

    private static PartialDate Read(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
