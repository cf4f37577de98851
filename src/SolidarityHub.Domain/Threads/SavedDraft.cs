using NodaTime;

namespace SolidarityHub.Domain.Threads;

/// <summary>What a member has begun to write in a conversation, kept so that they can go on from another device.</summary>
public sealed class SavedDraft
{
    private SavedDraft() { }

    public SavedDraft(Guid memberId, Guid threadId) => (MemberId, ThreadId) = (memberId, threadId);

    public Guid MemberId { get; private set; }

    public Guid ThreadId { get; private set; }

    public string Body { get; private set; } = "";

    /// <summary>The post that it is going to answer.</summary>
    public Guid? ParentId { get; private set; }

    public Instant SavedAt { get; private set; }

    public void Keep(string body, Guid? parentId, Instant now) => (Body, ParentId, SavedAt) = (body, parentId, now);
}
