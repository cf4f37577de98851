using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Directory;
using SolidarityHub.Application.Reading;
using SolidarityHub.Application.Threads;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.TestSite.Visibility;

/// <summary>The kinds of people who look.</summary>
public enum Viewer
{
    Visitor, Outsider, OrganizationMember, GroupMember, Steward, Editor,
}

/// <summary>A word that only some may ever see.</summary>
public sealed record Secret(string Kind, string Word, params IReadOnlyList<Viewer> Allowed);

/// <summary>One of each kind of thing that is not for everyone, each with a word of its own, and those who look for them.</summary>
public sealed partial class Secrets
{
    /// <summary>Stands in every planted text, so that searches find the things without asking for the secret itself.</summary>
    public required string Common { get; init; }

    public required IReadOnlyList<Secret> All { get; init; }

    public required IReadOnlyDictionary<Viewer, Browser> Viewers { get; init; }

    /// <summary>Who began the reading groups, and may do everything in them.</summary>
    public required Browser Founder { get; init; }

    /// <summary>What the parameters of addresses stand for, by name: <c>organization</c>, <c>hiddenGroup</c>…</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public static async Task<Secrets> Plant(Hub hub)
    {
        var common = $"c{Guid.CreateVersion7():N}"[..20];
        string Word(string kind) => $"{kind}{Guid.CreateVersion7():N}"[..28];
        var (contact, near, hidden, waiting) = (Word("contact"), Word("near"), Word("hidden"), Word("waiting"));
        var (gathering, room, secretGroup, material, inner) = (Word("gathering"), Word("room"), Word("group"), Word("material"), Word("inner"));
        var (guide, post, draft, unfinished) = (Word("guide"), Word("post"), Word("draft"), Word("unfinished"));
        var (steward, member, reader) = (await hub.Member($"Steward {common}"), await hub.Member($"Member {common}"), await hub.Member($"Reader {common}"));

        var organization = await Listed.By(hub, steward, published: true, new ListingFields
        {
            Name = $"Open {common}",
            Contacts = [new ContactFields { Email = $"{contact}@members.example" }],
            Locations =
            [
                new LocationFields { Place = "Oaxaca, Mexico", Address = $"{near} alley", Point = "17.061234, -96.727654", Precision = LocationPrecision.Neighbourhood },
                new LocationFields { Name = hidden, Place = "Oaxaca, Mexico", Address = $"{hidden} alley", Point = "17.071243, -96.737645", Precision = LocationPrecision.Hidden },
            ],
        });
        var pending = await Listed.By(hub, steward, fields: new ListingFields { Name = $"{waiting} {common}" });
        var organizationId = await hub.Look(db => db.Organizations.Where(o => o.Slug == organization).Select(o => o.Id).SingleAsync());
        var link = await hub.Do(steward, new MakeInvitationLink(organization, OrganizationRole.Member, 7, 5));
        await hub.Do(member, new AcceptInvitation(link));
        var host = $"organization-{organizationId}";
        var gatheringSlug = await hub.Site.Announce(SiteEvents.Evening with { Host = host, Title = $"{gathering} {common}", Summary = gathering, CircleOnly = true }, steward.Account);
        var open = await hub.Site.Announce(
            SiteEvents.Evening with { Host = host, Title = $"Open evening {common}", OnlineUrl = $"https://{room}.example/", OnlineFor = OnlineAudience.Going }, steward.Account);

        var founding = await hub.Member("Founder");
        var founder = founding.Account!;
        var circle = await Circle.Found(hub.Site, founder, $"{secretGroup} {common}");
        await circle.Let(hub.Site, reader.Account!);
        await hub.As(founder, requests => requests.Send(new WriteGuide(circle.Slug, 1, $"{guide} {common}")));
        await hub.As(founder, requests => requests.Send(new PostReply(circle.Thread, $"{post} {common}", null, Guid.CreateVersion7().ToString("N"))));
        await hub.Do(reader, new KeepDraft(circle.Thread, $"{unfinished} {common}", null));
        var listed = await Group(hub, founder, $"Listed {common}", GroupPrivacy.Listed);
        var publicGroup = await Group(hub, founder, $"Public {common}", GroupPrivacy.Public);
        foreach (var slug in new[] { listed, publicGroup })
            await hub.As(reader.Account, requests => requests.Send(new JoinReadingGroup(slug)));
        var shared = await hub.As(founder, requests => requests.Send(Guide(publicGroup, $"{material} {common}")));
        var innermost = await hub.As(founder, requests => requests.Send(Guide(listed, $"{inner} {common}")));
        var editor = await hub.Editor();
        var article = await hub.As(editor.Account, requests => requests.Send(
            new PublishArticle { Title = $"{draft} {common}", Kind = ArticleKind.Article, Body = draft, Languages = ["en"], Draft = true }));

        return new Secrets
        {
            Common = common,
            All =
            [
                new("private contact", contact, Viewer.Steward, Viewer.Editor), new("address of a neighbourhood", near, Viewer.Steward, Viewer.Editor),
                new("point of a neighbourhood", "17.061234", Viewer.Steward, Viewer.Editor), new("hidden place", hidden, Viewer.Steward, Viewer.Editor),
                new("hidden point", "17.071243", Viewer.Steward, Viewer.Editor), new("waiting listing", waiting, Viewer.Steward, Viewer.Editor),
                new("event of a circle", gathering, Viewer.Steward, Viewer.OrganizationMember), new("online room", room, Viewer.Steward),
                new("hidden group", secretGroup, Viewer.GroupMember), new("guide", guide, Viewer.GroupMember), new("post", post, Viewer.GroupMember),
                new("material for members", material, Viewer.GroupMember), new("material of a listed group", inner, Viewer.GroupMember),
                new("draft of an article", draft, Viewer.Editor), new("unfinished post", unfinished, Viewer.GroupMember),
            ],
            Founder = founding,
            Viewers = new Dictionary<Viewer, Browser>
            {
                [Viewer.Visitor] = hub.Visitor(), [Viewer.Outsider] = await hub.Member("Outsider"), [Viewer.OrganizationMember] = member,
                [Viewer.GroupMember] = reader, [Viewer.Steward] = steward, [Viewer.Editor] = editor,
            },
            Names = new Dictionary<string, string>
            {
                ["common"] = common, ["organization"] = organization, ["waiting"] = pending, ["event"] = open, ["circleEvent"] = gatheringSlug,
                ["hiddenGroup"] = circle.Slug, ["listedGroup"] = listed, ["publicGroup"] = publicGroup, ["article"] = article.Value,
                ["material"] = shared.Value.ToString(), ["innerMaterial"] = innermost.Value.ToString(), ["hiddenThread"] = circle.Thread.ToString(),
                ["organizationThread"] = (await hub.Look(db => db.Organizations.Where(o => o.Slug == organization).Select(o => o.ThreadId).SingleAsync())).ToString(),
                ["waitingThread"] = (await hub.Look(db => db.Organizations.Where(o => o.Slug == pending).Select(o => o.ThreadId).SingleAsync())).ToString(),
                ["post"] = (await hub.Look(db => db.Posts.Where(p => p.ThreadId == circle.Thread).Select(p => p.Id).FirstAsync())).ToString(),
                ["member"] = steward.Account!.Id.ToString(), ["reader"] = reader.Account!.Id.ToString(), ["link"] = link,
                ["none"] = Guid.CreateVersion7().ToString(),
            },
        };
    }

    /// <summary>An address of <see cref="Classed.Opened"/> with what its names stand for.</summary>
    public string Filled(string address) => Name().Replace(address, found => Uri.EscapeDataString(Names[found.Groups[1].Value]));

    private static ShareMaterial Guide(string group, string title) => new(
        group, 1, MaterialKind.Guide, title, title, null, null, "en", "Ourselves", MaterialLicence.OwnWork, null, null, null, ForEveryone: false);

    private static async Task<string> Group(Hub hub, MemberAccount founder, string name, GroupPrivacy privacy)
    {
        var book = await hub.Look(db => db.Books.OrderBy(found => found.Slug).Select(found => found.Slug).FirstAsync());
        return (await hub.As(founder, requests => requests.Send(
            new CreateReadingGroup(book, name, "We read.", "en", "Watsonville", null, "UTC", privacy, Joining.Open, null)))).Value;
    }

    [GeneratedRegex("<([a-zA-Z]+)>")]
    private static partial Regex Name();
}
