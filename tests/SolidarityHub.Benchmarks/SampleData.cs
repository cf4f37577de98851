using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Threads;
using SolidarityHub.Infrastructure.Common.Load;
using SolidarityHub.TestSite;

namespace SolidarityHub.Benchmarks;

/// <summary>What the hub is filled with before it is measured.</summary>
/// <param name="Talk">A thread of 50 posts.</param>
/// <param name="Empty">Nine threads in which nobody has said anything yet.</param>
/// <param name="Tokens">Keys of members who may write.</param>
internal sealed record SampleData(Guid Talk, IReadOnlyList<Guid> Empty, IReadOnlyList<string> Tokens)
{
    private static readonly Dictionary<string, int> Counts = new()
    {
        ["members"] = 300, ["organizations"] = 5_000, ["events"] = 500, ["threads"] = 200, ["posts"] = 20_000,
    };

    public static async Task<SampleData> Make(Hub hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var load = scope.ServiceProvider.GetRequiredService<LoadData>();
        await load.Fill(Counts, Console.WriteLine, CancellationToken.None);
        var tokens = await load.MakeTokens(CancellationToken.None);

        var talk = await hub.Site.NewConversation();
        var speakers = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => hub.Site.MakeMember($"Speaker {number}")));
        for (var number = 1; number <= 50; number++)
        {
            var posted = await hub.As(speakers[number % speakers.Length], requests => requests.Send(new PostReply(talk.Id, Words(number), null, $"bench-talk-{number:D4}")));
            if (!posted.Succeeded) throw new InvalidOperationException(posted.Error.Code);
        }

        var empty = new List<Guid>();
        for (var number = 0; number < 9; number++) empty.Add((await hub.Site.NewConversation()).Id);
        if (await hub.Look(db => db.Posts.CountAsync(post => post.ThreadId == talk.Id)) != 50) throw new InvalidOperationException("The thread of 50 posts is not there.");
        return new SampleData(talk.Id, empty, tokens);
    }

    public static string Words(int number) => $"""
        Post {number}. We have been running the tool library for **three years** now, and what surprised us most is how few tools get lost.

        * People bring back more than they took.
        * The repair evening on Thursdays is what holds it together; see [the notes](https://example.org/notes/{number}).
        """;
}
