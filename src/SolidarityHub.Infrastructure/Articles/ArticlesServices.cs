using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Articles;

/// <summary>What articles need from outside: the ones the hub ships with.</summary>
internal static class ArticlesServices
{
    internal static IServiceCollection AddArticles(this IServiceCollection services) => services.AddScoped<ISeed, ArticlesSeed>();
}
