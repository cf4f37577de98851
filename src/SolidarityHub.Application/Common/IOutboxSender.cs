using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>Sends the outbox messages of one kind. A node may die while sending, so a message may come twice: the same id is the same message.</summary>
public interface IOutboxSender
{
    /// <summary>Which messages it takes, for example <c>mail</c>.</summary>
    string Kind { get; }

    /// <summary>Sends, or throws; then it is tried again later.</summary>
    Task Send(OutboxMessage message, CancellationToken cancellation);
}
