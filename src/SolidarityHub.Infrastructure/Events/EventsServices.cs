using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>What events need from outside: names of hosts, search, calendars, addresses, seeds.</summary>
internal static class EventsServices
{
    internal static IServiceCollection AddEvents(this IServiceCollection services)
    {
        services.AddScoped<IEventHosts, EventHosts>();
        services.AddSingleton<IEventSearch, EventSearch>();
        services.AddSingleton<ICalendarFormat, IcalFormat>();
        services.AddScoped<ISeed, EventsSeed>();
        return services;
    }
}
