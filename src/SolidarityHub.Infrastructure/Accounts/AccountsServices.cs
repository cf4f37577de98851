using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Puts the accounts together.</summary>
internal static class AccountsServices
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<IAccounts, IdentityAccounts>();
        services.AddScoped<IMemberAddresses, MemberAddresses>();
        services.AddSingleton<ICommonPasswords, CommonPasswords>();
        services.AddScoped<ISeed, MembersSeed>();
        return services;
    }
}
