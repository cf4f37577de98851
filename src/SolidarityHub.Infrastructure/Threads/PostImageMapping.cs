using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Files;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Threads;

/// <summary>Pictures in posts; their bytes are kept with all files.</summary>
internal sealed class PostImageMapping : IEntityTypeConfiguration<PostImage>
{
    public void Configure(EntityTypeBuilder<PostImage> image)
    {
        image.ToTable("post_images");
        image.Property(i => i.Id).ValueGeneratedNever();
        image.Property(i => i.Alt).HasMaxLength(PostImage.AltMaxLength);
        image.Ignore(i => i.Path);
        image.Ignore(i => i.Markdown);
        image.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileId).OnDelete(DeleteBehavior.Restrict);
        image.HasOne<Post>().WithMany().HasForeignKey(i => i.PostId).OnDelete(DeleteBehavior.SetNull);
        image.HasOne<Member>().WithMany().HasForeignKey(i => i.UploadedById).OnDelete(DeleteBehavior.SetNull);
    }
}
