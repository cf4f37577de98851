using NodaTime;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Domain.Tests.Reading;

/// <summary>What a reading group decides by itself.</summary>
public sealed class ReadingGroupTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 20, 0);

    [Fact]
    public void A_code_works_as_often_and_as_long_as_it_was_made_for()
    {
        var group = Group();
        group.Issue("abc", Now + Duration.FromDays(1), uses: 2);
        Assert.False(group.LetIn("other", Now).Succeeded);
        Assert.False(group.LetIn("abc", Now + Duration.FromDays(1)).Succeeded);
        Assert.True(group.LetIn("abc", Now).Succeeded);
        Assert.True(group.LetIn("abc", Now).Succeeded);
        Assert.False(group.LetIn("abc", Now).Succeeded);
    }

    [Fact]
    public void A_revoked_code_lets_nobody_in()
    {
        var group = Group();
        group.Issue("abc", expiresAt: null, uses: null);
        group.RevokeCode();
        Assert.Equal(ReadingGroupErrors.CodeRefused, group.LetIn("abc", Now).Error);
    }

    [Fact]
    public void A_finished_group_lets_nobody_in_by_any_door()
    {
        var group = Group();
        group.Issue("abc", expiresAt: null, uses: null);
        group.Archive(Now);
        Assert.Equal(ReadingGroupErrors.Archived, group.LetIn().Error);
        Assert.Equal(ReadingGroupErrors.Archived, group.LetIn("abc", Now).Error);
        Assert.Equal(ReadingGroupErrors.Archived, group.MayBeAsked().Error);
    }

    [Fact]
    public void Moving_a_chapter_shifts_the_later_ones_and_leaves_the_earlier_ones()
    {
        var group = Group(chapters: 4);
        var first = new LocalDate(2027, 3, 1);
        foreach (var chapter in group.Chapters.Where(c => c.Number != 3)) chapter.Plan(first.PlusDays(7 * chapter.Number), null, null);
        Assert.True(group.Move(2, first.PlusDays(17)).Succeeded);
        Assert.Equal(
            [first.PlusDays(7), first.PlusDays(17), null, first.PlusDays(31)],
            group.Chapters.Select(c => c.PlannedOn));
    }

    [Theory]
    [InlineData(GroupPrivacy.Public, AudienceKind.Everyone)]
    [InlineData(GroupPrivacy.Listed, AudienceKind.ReadingGroup)]
    [InlineData(GroupPrivacy.Hidden, AudienceKind.ReadingGroup)]
    public void Only_a_public_group_lets_others_read_along(GroupPrivacy privacy, AudienceKind readers)
    {
        var group = Group(privacy);
        Assert.Equal(readers, group.Readers.Kind);
        Assert.Equal(Audience.ReadingGroup(group.Id), group.Writers);
    }

    [Theory]
    [InlineData(GroupPrivacy.Public, MaterialLicence.OwnWork, true)]
    [InlineData(GroupPrivacy.Public, MaterialLicence.Unknown, false)]
    [InlineData(GroupPrivacy.Listed, MaterialLicence.OwnWork, false)]
    [InlineData(GroupPrivacy.Hidden, MaterialLicence.PublicDomain, false)]
    public void A_material_is_for_everyone_only_in_a_public_group_and_when_it_may_be_shared(
        GroupPrivacy privacy, MaterialLicence licence, bool may)
    {
        var content = new MaterialContent("Title", "", "", "", null, "en", "Us", licence, "", "", "", ForEveryone: true);
        var shared = Material.Share(Guid.CreateVersion7(), Group(privacy), null, MaterialKind.Guide, content, Guid.CreateVersion7(), 0, Now);
        Assert.Equal(may, shared.Succeeded);
        if (may) Assert.Equal(AudienceKind.Everyone, shared.Value.AudienceKind);
    }

    [Fact]
    public void The_name_of_a_conversation_always_fits()
    {
        var book = new Book(Guid.CreateVersion7(), "b", new BookFacts("B", ["A"], "", null, [], Bilingual.Empty, "en", true));
        var chapter = book.Add(Guid.CreateVersion7(), Chapter.HighestNumber, new string('c', Chapter.TitleMaxLength), false, Bilingual.Empty).Value;
        var group = Group(name: new string('g', ReadingGroup.NameMaxLength));
        var title = group.TakeUp(Guid.CreateVersion7(), chapter, Guid.CreateVersion7()).ThreadTitle(group, chapter);
        Assert.InRange(title.Length, 1, Domain.Threads.DiscussionThread.TitleMaxLength);
    }

    private static ReadingGroup Group(GroupPrivacy privacy = GroupPrivacy.Public, int chapters = 0, string name = "Readers")
    {
        var book = new Book(Guid.CreateVersion7(), "book", new BookFacts("Book", ["A"], "", null, [], Bilingual.Empty, "en", true));
        var group = new ReadingGroup(Guid.CreateVersion7(), "readers", book.Id, new GroupDetails(
            name, "", "", "en", "", "", "UTC", null, privacy, Joining.Open, ""), Now);
        for (var number = 1; number <= chapters; number++)
            group.TakeUp(Guid.CreateVersion7(), book.Add(Guid.CreateVersion7(), number, $"Chapter {number}", false, Bilingual.Empty).Value, Guid.CreateVersion7());
        return group;
    }
}
