using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Reading;

/// <summary>A wish to join a reading group, with the answer to its question.</summary>
public sealed class JoinRequest
{
    public const int AnswerMaxLength = 1_000;

    private JoinRequest() { }

    public JoinRequest(Guid id, Guid groupId, Guid memberId, string answer, Instant now) =>
        (Id, GroupId, MemberId, Answer, AskedAt) = (id, groupId, memberId, answer, now);

    public Guid Id { get; private set; }

    public Guid GroupId { get; private set; }

    public Guid MemberId { get; private set; }

    public string Answer { get; private set; } = "";

    public Instant AskedAt { get; private set; }

    public JoinRequestState State { get; private set; } = JoinRequestState.Waiting;

    public Guid? DecidedBy { get; private set; }

    public Instant? DecidedAt { get; private set; }

    public Result<Done> Accept(Guid by, Instant now) => Decide(JoinRequestState.Accepted, by, now);

    public Result<Done> Decline(Guid by, Instant now) => Decide(JoinRequestState.Declined, by, now);

    private Result<Done> Decide(JoinRequestState state, Guid by, Instant now)
    {
        if (State != JoinRequestState.Waiting) return ReadingGroupErrors.RequestNotFound;
        (State, DecidedBy, DecidedAt) = (state, by, now);
        return Result.Done;
    }
}

/// <summary>What became of a wish to join.</summary>
public enum JoinRequestState
{
    Waiting = 0,
    Accepted = 1,
    Declined = 2,
}
