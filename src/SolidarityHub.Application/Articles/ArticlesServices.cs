using Microsoft.Extensions.DependencyInjection;

namespace SolidarityHub.Application.Articles;

/// <summary>Puts together what the requests about articles share.</summary>
internal static class ArticlesServices
{
    public static IServiceCollection AddArticleRequests(this IServiceCollection services) =>
        services.AddScoped<ArticleDesk>().AddScoped<ArticleHome>().AddScoped<ArticleIntake>().AddScoped<ArticleLetters>();
}
