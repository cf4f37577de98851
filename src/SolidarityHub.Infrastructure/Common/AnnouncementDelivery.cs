using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>Tells an announcement to each of its hearers in turn, and to the other nodes.</summary>
internal sealed partial class AnnouncementDelivery(IServiceProvider services, IOtherNodes others, ILogger<AnnouncementDelivery> log)
    : IAnnouncementDelivery
{
    private static readonly ConcurrentDictionary<Type, Teller> Tellers = new();

    public Task Deliver(IAnnouncement announcement, CancellationToken cancellation)
    {
        others.Tell(announcement);
        return DeliverHere(announcement, cancellation);
    }

    public async Task DeliverHere(IAnnouncement announcement, CancellationToken cancellation)
    {
        var teller = Tellers.GetOrAdd(announcement.GetType(),
            kind => (Teller)Activator.CreateInstance(typeof(Teller<>).MakeGenericType(kind))!);
        await teller.Tell(announcement, services, log, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Hearer} did not hear {Announcement}; what was saved stays saved")]
    private static partial void NotHeard(ILogger log, Exception failure, string hearer, string announcement);

    private abstract class Teller
    {
        public abstract Task Tell(IAnnouncement announcement, IServiceProvider services, ILogger log, CancellationToken cancellation);
    }

    private sealed class Teller<T> : Teller where T : IAnnouncement
    {
        public override async Task Tell(IAnnouncement announcement, IServiceProvider services, ILogger log, CancellationToken cancellation)
        {
            foreach (var hearer in services.GetServices<IHear<T>>())
            {
                try
                {
                    await hearer.Hear((T)announcement, cancellation);
                }
                catch (Exception failure) when (!cancellation.IsCancellationRequested)
                {
                    NotHeard(log, failure, hearer.GetType().Name, typeof(T).Name);
                }
            }
        }
    }
}
