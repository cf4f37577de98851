using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Puts together what goes out: the drainer and the way of letters.</summary>
internal static class OutboxServices
{
    internal static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddHostedService<OutboxDrainer>();
        services.AddScoped<IOutboxSender, MailSender>();
        // Settings are read when they are needed: whoever starts the hub may still add to them.
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection("Hub:Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddSingleton(provider => new FolderRoute(
            Path.Combine(provider.GetRequiredService<IConfiguration>()["Hub:Data"] ?? "data", "mail")));
        services.AddSingleton<IKeptMail>(provider => provider.GetRequiredService<FolderRoute>());
        services.AddSingleton<IMailRoute>(provider => string.IsNullOrEmpty(provider.GetRequiredService<MailSettings>().Host)
            ? provider.GetRequiredService<FolderRoute>()
            : new SmtpRoute(provider.GetRequiredService<MailSettings>()));
        return services;
    }
}
