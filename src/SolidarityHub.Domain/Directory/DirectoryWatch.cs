using NodaTime;

namespace SolidarityHub.Domain.Directory;

/// <summary>A view of the directory that a member wants to hear from when something new appears in it.</summary>
public sealed class DirectoryWatch
{
    public const int QueryMaxLength = 800;
    public const int MaxOfOneMember = 20;

    private DirectoryWatch() { }

    public DirectoryWatch(Guid id, Guid memberId, string query, Instant now) =>
        (Id, MemberId, Query, CreatedAt, ToldUntil) = (id, memberId, query, now, now);

    public Guid Id { get; private set; }

    public Guid MemberId { get; private set; }

    /// <summary>The view as its address says it, without the question mark; empty for the whole directory.</summary>
    public string Query { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    /// <summary>What was listed until then has been told.</summary>
    public Instant ToldUntil { get; private set; }

    public void Told(Instant until)
    {
        if (until > ToldUntil) ToldUntil = until;
    }
}
