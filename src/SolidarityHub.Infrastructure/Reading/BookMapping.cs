using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Books.</summary>
internal sealed class BookMapping : IEntityTypeConfiguration<Book>
{
    public void Configure(EntityTypeBuilder<Book> book)
    {
        book.Property(b => b.Id).ValueGeneratedNever();
        book.Property(b => b.Slug).HasMaxLength(Slug.MaxLength);
        book.Property(b => b.Title).HasMaxLength(Book.TitleMaxLength);
        book.Property(b => b.Publisher).HasMaxLength(Book.PublisherMaxLength);
        book.Property(b => b.Language).HasMaxLength(Language.MaxLength);
        book.Property<uint>("xmin").IsRowVersion();
        book.HasIndex(b => b.Slug).IsUnique();
        book.HasMany(b => b.Chapters).WithOne().HasForeignKey(c => c.BookId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Chapters of books.</summary>
internal sealed class ChapterMapping : IEntityTypeConfiguration<Chapter>
{
    public void Configure(EntityTypeBuilder<Chapter> chapter)
    {
        chapter.Property(c => c.Id).ValueGeneratedNever();
        chapter.Property(c => c.Title).HasMaxLength(Chapter.TitleMaxLength);
        chapter.Property<uint>("xmin").IsRowVersion();
        chapter.HasIndex(c => new { c.BookId, c.Number }).IsUnique();
    }
}
