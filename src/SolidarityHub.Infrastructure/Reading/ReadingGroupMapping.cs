using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Reading groups. A join code is looked up, so it has an index, and two groups never share one.</summary>
internal sealed class ReadingGroupMapping : IEntityTypeConfiguration<ReadingGroup>
{
    public void Configure(EntityTypeBuilder<ReadingGroup> group)
    {
        group.Property(g => g.Id).ValueGeneratedNever();
        group.Property(g => g.Slug).HasMaxLength(Slug.MaxLength);
        group.Property(g => g.Name).HasMaxLength(ReadingGroup.NameMaxLength);
        group.Property(g => g.DescriptionMarkdown).HasMaxLength(ReadingGroup.DescriptionMaxLength);
        group.Property(g => g.Language).HasMaxLength(Language.MaxLength);
        group.Property(g => g.Place).HasMaxLength(ReadingGroup.PlaceMaxLength);
        group.Property(g => g.OnlineUrl).HasMaxLength(ReadingGroup.OnlineUrlMaxLength);
        group.Property(g => g.TimeZone).HasMaxLength(ReadingGroup.TimeZoneMaxLength);
        group.Property(g => g.JoinQuestion).HasMaxLength(ReadingGroup.QuestionMaxLength);
        group.Property(g => g.JoinCode).HasMaxLength(ReadingGroup.CodeMaxLength);
        group.Property<uint>("xmin").IsRowVersion();
        group.Ignore(g => g.Readers).Ignore(g => g.Writers);
        group.HasOne<Book>().WithMany().HasForeignKey(g => g.BookId).OnDelete(DeleteBehavior.Restrict);
        group.HasMany(g => g.Chapters).WithOne().HasForeignKey(c => c.GroupId).OnDelete(DeleteBehavior.Cascade);
        group.HasMany<GroupMember>().WithOne().HasForeignKey(p => p.GroupId).OnDelete(DeleteBehavior.Cascade);
        group.HasIndex(g => g.Slug).IsUnique();
        group.HasIndex(g => g.JoinCode).IsUnique();
        group.HasIndex(g => g.HostOrganizationId);
    }
}

/// <summary>Chapters as groups read them.</summary>
internal sealed class GroupChapterMapping : IEntityTypeConfiguration<GroupChapter>
{
    public void Configure(EntityTypeBuilder<GroupChapter> chapter)
    {
        chapter.Property(c => c.Id).ValueGeneratedNever();
        chapter.Property(c => c.GuideMarkdown).HasMaxLength(ReadingGroup.GuideMaxLength);
        chapter.HasOne<Chapter>().WithMany().HasForeignKey(c => c.ChapterId).OnDelete(DeleteBehavior.Restrict);
        chapter.HasOne<DiscussionThread>().WithOne().HasForeignKey<GroupChapter>(c => c.ThreadId).OnDelete(DeleteBehavior.Restrict);
        chapter.HasIndex(c => new { c.GroupId, c.Number }).IsUnique();
        chapter.HasIndex(c => c.PlannedOn);
    }
}

/// <summary>Wishes to join; one at a time for each person and group.</summary>
internal sealed class JoinRequestMapping : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> request)
    {
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Answer).HasMaxLength(JoinRequest.AnswerMaxLength);
        request.HasOne<ReadingGroup>().WithMany().HasForeignKey(r => r.GroupId).OnDelete(DeleteBehavior.Cascade);
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.DecidedBy).OnDelete(DeleteBehavior.SetNull);
        request.HasIndex(r => new { r.GroupId, r.MemberId }).IsUnique().HasFilter("state = 'Waiting'");
    }
}

/// <summary>Who has read which chapter.</summary>
internal sealed class ChapterReadingMapping : IEntityTypeConfiguration<ChapterReading>
{
    public void Configure(EntityTypeBuilder<ChapterReading> reading)
    {
        reading.HasKey(r => new { r.GroupChapterId, r.MemberId });
        reading.HasOne<GroupChapter>().WithMany().HasForeignKey(r => r.GroupChapterId).OnDelete(DeleteBehavior.Cascade);
        reading.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
