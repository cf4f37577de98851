using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>A program that does not know whether its registration arrived sends it again, and registers once.</summary>
public sealed class RegisteringOnceTests(Hub hub)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_registers_once_and_answers_the_same()
    {
        using var program = await Program("Rosa");
        var name = Name();
        var key = Guid.CreateVersion7().ToString("N");
        var first = await Register(program, key, name);
        var again = await Register(program, $"\"{key}\"", name);
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((first.Status, first.Body.ToString(), first.Location), (again.Status, again.Body.ToString(), again.Location));
        Assert.Equal(1, await hub.Look(db => db.Organizations.CountAsync(o => o.Name == name, Cancellation)));
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused_and_keys_of_others_do_not_meet()
    {
        using var rosa = await Program("Rosa");
        using var ash = await Program("Ash");
        var key = Guid.CreateVersion7().ToString("N");
        Assert.Equal(HttpStatusCode.Created, (await Register(rosa, key, Name())).Status);
        var other = await Register(rosa, key, Name());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "form.keyReused"), (other.Status, other.Body.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.Created, (await Register(ash, key, Name())).Status);
        Assert.Equal("form.badKey", (await Register(ash, "short", Name())).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Of_many_at_once_one_registers_and_the_others_are_told_that_it_is_under_way_or_done()
    {
        using var program = await Program("Rosa");
        var (name, key) = (Name(), Guid.CreateVersion7().ToString("N"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Register(program, key, name)));
        Assert.Equal(1, await hub.Look(db => db.Organizations.CountAsync(o => o.Name == name, Cancellation)));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.Status.ToString()));
        Assert.Single(answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => answer.Body.ToString()).Distinct());
    }

    [Fact]
    public async Task After_a_day_a_key_is_free_again()
    {
        using var program = await Program("Rosa");
        var key = Guid.CreateVersion7().ToString("N");
        Assert.Equal(HttpStatusCode.Created, (await Register(program, key, Name())).Status);
        await hub.Look(db => db.Database.ExecuteSqlAsync($"UPDATE keyed_writes SET at = at - interval '25 hours' WHERE key = {key}", Cancellation));
        Assert.Equal(HttpStatusCode.Created, (await Register(program, key, Name())).Status);
    }

    private static string Name() => $"Once {Guid.CreateVersion7():N}";

    private async Task<HttpClient> Program(string owner)
    {
        var member = await hub.MakeMember(owner);
        var token = await hub.As(member, requests => requests.Send(new CreateAccessToken("registers", TokenScope.Write)));
        return new HttpClient { BaseAddress = hub.Address, DefaultRequestHeaders = { Authorization = new("Bearer", token.Value.Secret) } };
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body, Uri? Location)> Register(HttpClient program, string key, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizations?isAnother=true")
        {
            Content = JsonContent.Create(new { name, summary = "Once.", type = "OS10", mainSector = "AM60", locations = new[] { new { place = "Oaxaca, Mexico" } } }),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await program.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation), response.Headers.Location);
    }
}
