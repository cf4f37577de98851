using FsCheck.Xunit;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Articles;

/// <summary>Lists are written by people: what is certain is taken over, and nothing is made up.</summary>
public sealed class WrittenListsTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2018-10", "2018-10")]
    [InlineData("2020-04-20T08:00:00Z", "2020-04-20")]
    [InlineData("2020/4/7", "2020-04-07")]
    [InlineData("4/20/2020", "2020-04-20")]
    [InlineData("20.04.2020", "2020-04-20")]
    [InlineData("5/4/2020", "2020")]
    [InlineData("5/5/2020", "2020-05-05")]
    [InlineData("10/2018", "2018-10")]
    [InlineData("April 20, 2020", "2020-04-20")]
    [InlineData("20 de abril de 2020", "2020-04-20")]
    [InlineData("Sept. 2019", "2019-09")]
    [InlineData("diciembre 2019", "2019-12")]
    [InlineData("c. 2015?", "2015")]
    [InlineData("Spring 2019", "2019")]
    [InlineData("February 31, 2019", "2019-02")]
    [InlineData("forthcoming", "")]
    [InlineData("n.d.", "")]
    [InlineData(" ", "")]
    public void A_date_is_read_as_precisely_as_it_is_certain(string written, string read) =>
        Assert.Equal(read, WrittenDate.Read(written).ToString());

    [Theory]
    [InlineData("20 de abril de 2020", false)]
    [InlineData("April 2020", false)]
    [InlineData("10/2018", false)]
    [InlineData("2021", false)]
    [InlineData("Spring 2019", true)]
    [InlineData("5/4/2020", true)]
    [InlineData("February 31, 2019", true)]
    [InlineData("n.d.", true)]
    public void What_was_left_out_of_a_date_is_told(string written, bool more) =>
        Assert.Equal(more, WrittenDate.SaysMore(written, WrittenDate.Read(written)));

    [Property(MaxTest = 500)]
    public bool Whatever_is_written_a_date_comes_out_that_the_calendar_has(string? written) =>
        PartialDate.TryParse(WrittenDate.Read(written).ToString(), out _);

    [Theory]
    [InlineData("Chris Benner and Manuel Pastor", "Chris Benner|Manuel Pastor")]
    [InlineData("Chris Benner, Manuel Pastor, and J. Mijin Cha", "Chris Benner|Manuel Pastor|J. Mijin Cha")]
    [InlineData("Benner, Chris", "Chris Benner")]
    [InlineData("Benner, Chris; Pastor, Manuel", "Chris Benner|Manuel Pastor")]
    [InlineData("By: Ana Núñez & Ben Okri", "Ana Núñez|Ben Okri")]
    [InlineData("Ana Núñez y Ben Okri", "Ana Núñez|Ben Okri")]
    [InlineData("José Ortega y Gasset", "José Ortega y Gasset")]
    [InlineData("Cornel Ronald West, Jr.", "Cornel Ronald West, Jr.")]
    [InlineData("  ", "")]
    public void Authors_are_read_in_their_order(string written, string names) =>
        Assert.Equal(names, string.Join('|', WrittenAuthors.Read(written).Names.Select(author => author.Name)));

    [Fact]
    public void Honorifics_and_others_are_told_apart_from_names()
    {
        var read = WrittenAuthors.Read("Dr. Manuel Pastor et al.");
        Assert.Equal(("Manuel Pastor", "Dr.", true), (read.Names[0].Name, read.Names[0].Honorific, read.AndOthers));
        Assert.Equal("Ana Núñez", WrittenAuthors.Read("Dra. | Ana Núñez").Names[0].Name);
    }

    [Property(MaxTest = 500)]
    public bool Whatever_is_written_every_name_fits(string? written) => WrittenAuthors.Read(written).Names is { Count: <= Article.AuthorsMax } names
        && names.All(author => author.Name.Length is > 0 and <= ArticleAuthor.NameMaxLength && author.Honorific.Length <= ArticleAuthor.HonorificMaxLength);

    [Theory]
    [InlineData("https://www.example.org/a/", "http://example.org/a?utm_source=mail#top")]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1")]
    public void The_same_place_is_the_same_however_it_was_copied(string one, string other) =>
        Assert.Equal(ArticleLikeness.KeyOf(one), ArticleLikeness.KeyOf(other));

    [Fact]
    public void The_same_title_by_someone_else_is_another_article()
    {
        var ours = ArticleLikeness.Of("Solidarity, now!", "", ["Ana Núñez"]);
        Assert.True(ours.IsLike(ArticleLikeness.Of("“Solidarity now”", "", ["A. Nunez"])));
        Assert.True(ours.IsLike(ArticleLikeness.Of("Solidarity now", "", [])));
        Assert.False(ours.IsLike(ArticleLikeness.Of("Solidarity now", "", ["Ben Okri"])));
    }
}
