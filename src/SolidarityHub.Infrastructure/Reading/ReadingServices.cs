using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Reading;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Puts together what reading groups need from outside.</summary>
internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<IReadingGroupSearch, ReadingGroupSearch>()
        .AddScoped<ISeed, ReadingSeed>();
}
