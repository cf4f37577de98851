using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Brings in the fictional people of the demonstration, who can be signed in as; never without being asked to.</summary>
internal sealed class MembersSeed(
    HubDbContext db, IAccounts accounts, IIds ids, TimeProvider time, IConfiguration configuration, IHostEnvironment environment) : ISeed
{
    public int Order => 20;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        if (!demo) return;
        var file = await source.Read<DemoFile>("demo/members.json", cancellation);
        var password = configuration["Hub:DemoPassword"]
            ?? (environment.IsDevelopment() ? "solidarity demo" : ids.NewSecret()[..20]);
        var made = 0;
        foreach (var person in file.Members)
        {
            var id = DemoMembers.IdOf(person.Handle);
            if (await db.Members.AnyAsync(member => member.Id == id, cancellation)) continue;
            var member = new Member(id, person.DisplayName, person.Language, person.TimeZone, time.Now());
            member.Describe(person.DisplayName, person.Pronouns ?? "", person.Bio ?? "", person.Language, person.TimeZone);
            db.Members.Add(member);
            await accounts.Create(id, DemoMembers.EmailOf(person.Handle), password, cancellation);
            await accounts.ConfirmNow(id, cancellation);
            made++;
        }

        if (made > 0)
            Console.WriteLine(
                $"Demo members: {made}. Sign in as {DemoMembers.EmailOf(file.Members[0].Handle)} (or another) with the demo password: {password}");
    }

    private sealed record DemoFile(IReadOnlyList<DemoPerson> Members);

    private sealed record DemoPerson(
        string Handle, string DisplayName, string? Pronouns, string Language, string TimeZone, string? Bio);
}
