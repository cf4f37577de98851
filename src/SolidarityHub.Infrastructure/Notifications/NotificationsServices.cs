using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Notifications;

namespace SolidarityHub.Infrastructure.Notifications;

/// <summary>What notices need from outside.</summary>
internal static class NotificationsServices
{
    internal static IServiceCollection AddNotifications(this IServiceCollection services) => services.AddScoped<UnreadNotices>();
}
