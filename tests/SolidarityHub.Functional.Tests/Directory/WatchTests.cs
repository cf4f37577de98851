using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Whoever watches a view hears of what is new in it, once, and of nothing else.</summary>
public sealed class WatchTests(Hub hub)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_hears_once_of_what_is_new_in_a_watched_view()
    {
        using var rosa = await hub.Member("Rosa");
        var word = $"w{Guid.CreateVersion7():N}";
        await rosa.Open($"/directory?q={word}");
        await rosa.Submit("form[action^='/directory/watched']");
        await rosa.Open("/directory/watched");
        Assert.Contains(word, rosa.Text, StringComparison.Ordinal);

        var (fits, other) = ($"Fits {word}", $"Other {Guid.CreateVersion7():N}");
        foreach (var name in new[] { fits, other }) await hub.Site.List(name);
        await hub.Look(db => db.Database.ExecuteSqlAsync(
            $"UPDATE organizations SET published_at = now() - interval '10 minutes' WHERE name IN ({fits}, {other})", Cancellation));
        await hub.Look(db => db.Database.ExecuteSqlAsync(
            $"UPDATE directory_watches SET told_until = now() - interval '1 hour' WHERE member_id = {rosa.Account!.Id}", Cancellation));

        await Write(rosa.Account!.Id);
        await Write(rosa.Account!.Id);

        var letters = await hub.Look(db => db.Outbox.Select(message => message.Payload).ToListAsync(Cancellation));
        Assert.Single(letters, letter => letter.Contains(fits, StringComparison.Ordinal));
        Assert.DoesNotContain(letters, letter => letter.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_watch_tells_of_the_words_that_were_asked_for_and_not_of_one_of_them()
    {
        using var rosa = await hub.Member("Rosa");
        var (first, second) = ($"a{Guid.CreateVersion7():N}"[..1] + $"{Guid.CreateVersion7():N}"[16..], $"b{Guid.CreateVersion7():N}"[..1] + $"{Guid.CreateVersion7():N}"[16..]);
        await hub.Site.List($"{first} {second}");
        await rosa.Open($"/directory?q={first}+{second}");
        await rosa.Submit("form[action^='/directory/watched']");
        var half = $"Half {second}";
        await hub.Site.List(half);
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE organizations SET published_at = now() - interval '10 minutes' WHERE name = {half}", Cancellation));
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE organizations SET published_at = now() - interval '1 day' WHERE name = {first + " " + second}", Cancellation));
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE directory_watches SET told_until = now() - interval '1 hour' WHERE member_id = {rosa.Account!.Id}", Cancellation));

        await Write(rosa.Account!.Id);

        Assert.DoesNotContain(await hub.Look(db => db.Outbox.Select(message => message.Payload).ToListAsync(Cancellation)), letter => letter.Contains(half, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_end_within_a_character_are_cut_before_it()
    {
        using var member = await hub.Member("Rosa");
        await member.Open($"/directory?q={new string('x', 199)}%F0%9F%98%80");
        Assert.Equal(System.Net.HttpStatusCode.OK, member.Status);
        await member.Open($"/api/v1/organizations/similar?name={new string('x', 119)}%F0%9F%98%80");
        Assert.Equal(System.Net.HttpStatusCode.OK, member.Status);
    }

    [Theory]
    [InlineData("bbox=-73.3,44.4,-73.1,44.6")]
    [InlineData("near=Burlington,%20VT&radius=25")]
    public async Task An_area_of_the_map_is_watched_and_is_a_feed(string area)
    {
        using var rosa = await hub.Member("Rosa");
        var word = $"w{Guid.CreateVersion7():N}";
        await rosa.Open($"/directory?q={word}&{area}");
        await rosa.Submit("form[action^='/directory/watched']");
        var (inside, outside) = ($"Inside {word}", $"Outside {word}");
        await hub.Site.List(inside, locations: [SiteListings.InBurlington(new(44.5, -73.2), Domain.Directory.LocationPrecision.Exact)]);
        await hub.Site.List(outside, locations: [SiteListings.InBurlington(new(42.5, -71.2), Domain.Directory.LocationPrecision.Exact)]);
        await hub.Look(db => db.Database.ExecuteSqlAsync(
            $"UPDATE organizations SET published_at = now() - interval '10 minutes' WHERE name IN ({inside}, {outside})", Cancellation));
        await hub.Look(db => db.Database.ExecuteSqlAsync(
            $"UPDATE directory_watches SET told_until = now() - interval '1 hour' WHERE member_id = {rosa.Account!.Id}", Cancellation));
        await Write(rosa.Account!.Id);

        var letters = await hub.Look(db => db.Outbox.Select(message => message.Payload).ToListAsync(Cancellation));
        Assert.Single(letters, letter => letter.Contains(inside, StringComparison.Ordinal));
        Assert.DoesNotContain(letters, letter => letter.Contains(outside, StringComparison.Ordinal));
        await rosa.Open("/directory/watched");
        await rosa.Follow("a[href^='/directory.atom']");
        Assert.Contains(inside, rosa.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(outside, rosa.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ends_the_watch_of_another()
    {
        using var rosa = await hub.Member("Rosa");
        using var ash = await hub.Member("Ash");
        await rosa.Open("/directory?q=bread");
        await rosa.Submit("form[action^='/directory/watched']");
        var id = await hub.Look(db => db.DirectoryWatches.Where(watch => watch.MemberId == rosa.Account!.Id).Select(watch => watch.Id).SingleAsync(Cancellation));
        var answer = await hub.As(ash.Account, requests => requests.Send(new UnwatchDirectory(id)));
        Assert.Equal("directory.watchNotFound", answer.Error?.Code);
    }

    private async Task Write(Guid memberId)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var watches = await db.DirectoryWatches.AsTracking().Where(watch => watch.MemberId == memberId).ToListAsync(Cancellation);
        await scope.ServiceProvider.GetRequiredService<WatchLetters>().Write(watches, Cancellation);
        await db.SaveChangesAsync(Cancellation);
    }
}
