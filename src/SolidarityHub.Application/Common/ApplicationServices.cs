using FluentValidation;
using Mediator;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Pipeline;
using SolidarityHub.Application.Directory;
using SolidarityHub.Application.Events;

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
        services.AddScoped<KeyedWrites>();
        services.AddScoped<Announcements>();
        services.AddScoped<IAnnouncements>(provider => provider.GetRequiredService<Announcements>());

        services.AddScoped<EventLetters>();

        // Only those of requests: rules that several requests share are made by them.
        foreach (var rules in AssemblyScanner.FindValidatorsInAssembly(typeof(IHubDb).Assembly, includeInternalTypes: true)
                     .Where(rules => rules.InterfaceType.GenericTypeArguments[0].IsAssignableTo(typeof(IMessage))))
            services.AddScoped(rules.InterfaceType, rules.ValidatorType);

        services.AddArticleRequests();
        services.AddDirectoryRequests();
        return services;
    }
}
