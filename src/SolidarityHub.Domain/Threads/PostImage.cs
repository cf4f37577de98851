using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>A picture in a conversation, with the words that say what is to be seen to those who do not see it.</summary>
public sealed class PostImage
{
    public const int AltMaxLength = 500;

    private PostImage() { }

    public PostImage(Guid id, Guid fileId, string alt, Guid uploadedById, Instant now) =>
        (Id, FileId, Alt, UploadedById, At) = (id, fileId, alt, uploadedById, now);

    public Guid Id { get; private set; }

    public Guid FileId { get; private set; }

    /// <summary>The post that shows it; until there is one, only its uploader sees it.</summary>
    public Guid? PostId { get; private set; }

    public string Alt { get; private set; } = "";

    public Guid? UploadedById { get; private set; }

    public Instant At { get; private set; }

    public string Path => $"/post-images/{Id}";

    /// <summary>As it stands in a post's text.</summary>
    public string Markdown => $"![{Alt.Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ")}]({Path})";

    public void ShowIn(Post post) => PostId = post.Id;
}
