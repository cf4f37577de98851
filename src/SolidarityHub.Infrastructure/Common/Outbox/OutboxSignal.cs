namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Wakes this node's drainer when something has just been put into the outbox; others find it at their next look.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => bell.WaitAsync(atMost, cancellation);

    public void Dispose() => bell.Dispose();
}
