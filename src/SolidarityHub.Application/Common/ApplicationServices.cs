using FluentValidation;
using Mediator;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Pipeline;

namespace SolidarityHub.Application.Common;

/// <summary>Puts the application layer together: requests, their rules and the pipeline they pass.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddMediator(options =>
        {
            options.ServiceLifetime = ServiceLifetime.Scoped;
            options.Assemblies = [typeof(ApplicationServices)];
        });

        // The order of registration is the order in which a request passes.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Observe<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Admit<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Check<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Commit<,>));

        services.AddScoped<IRequests, Requests>();
        services.AddScoped<FileIntake>();
        services.AddScoped<Announcements>();
        services.AddScoped<IAnnouncements>(provider => provider.GetRequiredService<Announcements>());

        foreach (var rules in AssemblyScanner.FindValidatorsInAssembly(typeof(IHubDb).Assembly, includeInternalTypes: true))
            services.AddScoped(rules.InterfaceType, rules.ValidatorType);

        return services;
    }
}
