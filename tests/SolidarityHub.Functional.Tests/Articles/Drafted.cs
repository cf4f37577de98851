using SolidarityHub.Application.Articles;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Articles;

/// <summary>Makes articles for tests, past the form, which has tests of its own.</summary>
internal static class Drafted
{
    /// <summary>A word that stands nowhere else on the site.</summary>
    public static string Word() => $"w{Guid.CreateVersion7():N}"[..1] + $"{Guid.CreateVersion7():N}"[12..];

    /// <summary>A draft from an organization that the writer keeps.</summary>
    public static async Task<string> By(Hub hub, Browser writer, WriteArticle article)
    {
        var organization = await Listed.By(hub, writer, published: true);
        var written = await hub.As(writer.Account, requests => requests.Send(article with { Organization = organization }));
        return written.Succeeded ? written.Value : throw new InvalidOperationException($"{written.Error.Code}: {string.Join(", ", written.Error.Fields)}");
    }

    public static async Task<string> Published(Hub hub, ArticleFacts article)
    {
        var editor = await hub.MakeMember("Eva", Domain.Accounts.SiteRole.Editor);
        var made = await hub.As(editor, requests => requests.Send(new PublishArticle(article) { OnMyOwn = true }));
        return made.Succeeded ? made.Value : throw new InvalidOperationException($"{made.Error.Code}: {string.Join(", ", made.Error.Fields)}");
    }
}
