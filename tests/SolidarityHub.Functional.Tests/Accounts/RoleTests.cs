using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Accounts;

/// <summary>Somebody always administers the site.</summary>
public sealed class RoleTests(Hub hub)
{
    [Fact]
    public async Task Of_administrators_who_demote_one_another_at_once_one_remains()
    {
        // A site of its own: on the shared one there is always another administrator.
        await using var site = hub.Open("roles");
        var others = await site.Look(db => db.Members.Where(m => m.Role == SiteRole.Administrator).Select(m => m.Id).ToListAsync(TestContext.Current.CancellationToken));
        var (ana, ben) = (await site.MakeMember("Ana", SiteRole.Administrator), await site.MakeMember("Ben", SiteRole.Administrator));
        foreach (var other in others) Assert.True((await Entrust(ana, other, SiteRole.Member)).Succeeded);

        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(Entrust(ana, ben.Id, SiteRole.Member), Entrust(ben, ana.Id, SiteRole.Member));
            var left = await site.Look(db => db.Members.Where(m => m.Role == SiteRole.Administrator).Select(m => m.Id).ToListAsync(TestContext.Current.CancellationToken));
            var one = Assert.Single(left);
            var (up, down) = one == ana.Id ? (ana, ben) : (ben, ana);
            Assert.True((await Entrust(up, down.Id, SiteRole.Administrator)).Succeeded);
        }

        Task<Domain.Common.Result<Domain.Common.Done>> Entrust(MemberAccount by, Guid member, SiteRole role) =>
            site.As(by, requests => requests.Send(new EntrustRole(member, role)));
    }
}
