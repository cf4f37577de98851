using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>What articles need from outside: the ones the hub ships with, and the clock for those that appear by themselves.</summary>
internal static class ArticlesServices
{
    internal static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddScoped<ISeed, ArticlesSeed>()
        .AddHostedService<DueArticles>();
}
