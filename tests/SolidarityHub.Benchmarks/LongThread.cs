using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.TestSite;

namespace SolidarityHub.Benchmarks;

/// <summary>The first, a middle and the last page of a conversation of a hundred thousand posts, against one that fits on a page.</summary>
/// <remarks>Each in a database of its own, read by a member, for whom no page is kept.</remarks>
internal static class LongThread
{
    private const int PageSize = 50;
    private const int Connections = 4;

    public static async Task Measure(Hub hub, Rounds rounds, Sheet sheet)
    {
        var posts = rounds == Rounds.Quick ? 1_000 : 100_000;
        await using var shortSite = hub.Open("short");
        await using var longSite = hub.Open("long");
        var fits = await Page.Of(shortSite, PageSize);
        var goesOn = await Page.Of(longSite, posts);

        foreach (var (what, around) in new[] { ("first", 1), ("middle", posts / 2), ("last", posts) })
        {
            var (measured, limit) = await Load.InTurns(rounds, length => goesOn.Seconds(around, length), length => fits.Seconds(1, length));
            sheet.Time($"A thread of {posts:N0} posts, {what} page", $"a thread of {PageSize}", 1000 * measured, 1000 * limit, 1.3);
        }
    }

    private sealed record Page(Uri Address, Guid Thread, string Cookies)
    {
        public static async Task<Page> Of(Site site, int posts)
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LoadData>().Fill(
                new Dictionary<string, int> { ["members"] = PageSize, ["threads"] = 1, ["posts"] = posts }, Console.WriteLine, CancellationToken.None);
            var thread = await site.Look(db => db.Threads.Where(thread => thread.PostCount == posts).Select(thread => thread.Id).SingleAsync());
            using var reader = await site.Member("Reader");
            return new Page(site.Address, thread, reader.Cookies.GetCookieHeader(site.Address));
        }

        /// <summary>The mean time of one page.</summary>
        public async Task<double> Seconds(int around, TimeSpan length) => Connections / await Load.Requests(
            Address, RawClient.Get(Address, $"/threads/{Thread}?around={around}", $"Cookie: {Cookies}"), Connections, 200, length);
    }
}
