namespace SolidarityHub.TestSite.Visibility;

/// <summary>Where the things of the matrix can be looked for: for every address of the site what stands in its place, or why it shows none of them.</summary>
public static class Classed
{
    /// <summary>Addresses that show nothing of people: each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> ShowNothing = new Dictionary<string, string>
    {
        ["/api/favicon.svg"] = "a picture", ["/api/scalar.aspnetcore.js"] = "a script", ["/api/scalar.js"] = "a script", ["/api/{documentName?}"] = "the API's description",
        ["/openapi/{documentName}.json"] = "the API's description", ["/manifest.webmanifest"] = "the same for all", ["/map/tiles.pmtiles"] = "the base map", ["/robots.txt"] = "the same for all",
        ["/{**path:file}"] = "files of the program", ["/account/check-mail"] = "only words", ["/account/confirm"] = "only words", ["/account/confirm-email-change"] = "only words",
        ["/account/forgot"] = "a form", ["/account/login"] = "a form", ["/account/logout"] = "a form", ["/account/register"] = "a form", ["/account/resend"] = "a form",
        ["/account/reset"] = "a form", ["/development/mailbox/{id:guid?}"] = "letters, on a developer's machine alone",
    };

    /// <summary>
    /// Each other address, with names in place of its parameters (see <see cref="Secrets.Names"/>); several where
    /// things of different kinds stand there. An address without parameters is opened as it is, and with the words
    /// that follow.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string[]> Opened = Read("""
        /
        /about
        /account/manage
        /account/manage/email
        /account/manage/password
        /account/manage/tokens
        /account/welcome
        /admin
        /admin/comic
        /admin/comic/parts/{id:guid?} /admin/comic/parts
        /admin/members
        /admin/partners/{id:guid?} /admin/partners
        /admin/redirects
        /admin/site
        /admin/site/{key} /admin/site/help.body
        /admin/sponsors/{id:guid?} /admin/sponsors
        /api/v1/articles/ /api/v1/articles?limit=200
        /api/v1/articles/{slug} /api/v1/articles/<article>
        /api/v1/events/ /api/v1/events?q=<common>&limit=200
        /api/v1/events/{slug} /api/v1/events/<event> /api/v1/events/<circleEvent>
        /api/v1/facets /api/v1/facets?q=<common>
        /api/v1/map /api/v1/map?bbox=-180,-90,180,90&zoom=3 /api/v1/map?q=<common>&bbox=-97,16,-96,18&zoom=18
        /api/v1/map/towns /api/v1/map/towns?bbox=-97,16,-96,18&zoom=10
        /api/v1/me
        /api/v1/notifications/ /api/v1/notifications
        /api/v1/organizations /api/v1/organizations?q=<common>&limit=200
        /api/v1/organizations/similar /api/v1/organizations/similar?name=Open+<common>
        /api/v1/organizations/{slug} /api/v1/organizations/<organization> /api/v1/organizations/<waiting>
        /api/v1/organizations/{slug}/listing /api/v1/organizations/<organization>/listing /api/v1/organizations/<waiting>/listing
        /api/v1/places /api/v1/places?q=<common>
        /api/v1/reading-groups/ /api/v1/reading-groups?limit=200
        /api/v1/reading-groups/{slug} /api/v1/reading-groups/<hiddenGroup> /api/v1/reading-groups/<listedGroup> /api/v1/reading-groups/<publicGroup>
        /api/v1/reading-groups/{slug}/chapters /api/v1/reading-groups/<hiddenGroup>/chapters /api/v1/reading-groups/<listedGroup>/chapters
        /api/v1/reading-groups/{slug}/materials /api/v1/reading-groups/<hiddenGroup>/materials /api/v1/reading-groups/<listedGroup>/materials /api/v1/reading-groups/<publicGroup>/materials
        /api/v1/suggestions /api/v1/suggestions?q=<common>
        /api/v1/threads/{id:guid} /api/v1/threads/<hiddenThread> /api/v1/threads/<organizationThread> /api/v1/threads/<waitingThread>
        /api/v1/threads/{id:guid}/changes /api/v1/threads/<hiddenThread>/changes?epoch=<none>&since=0
        /api/v1/threads/{id:guid}/draft /api/v1/threads/<hiddenThread>/draft
        /api/v1/threads/{id:guid}/people /api/v1/threads/<hiddenThread>/people?q=a
        /articles /articles?q=<common>
        /articles.atom
        /articles/desk /articles/desk?state=draft
        /articles/desk/import
        /articles/desk/import/{id:guid} /articles/desk/import/<none>
        /articles/new
        /articles/{slug} /articles/<article>
        /articles/{slug}/edit /articles/<article>/edit
        /articles/{slug}/history /articles/<article>/history
        /articles/{slug}/steps /articles/<article>/steps
        /book
        /book/chapter /book/chapter?number=1
        /book/edit
        /claims/{token} /claims/<link>
        /comic
        /directory /directory?q=<common> /directory?q=<common>&near=Oaxaca,+Mexico&sort=distance /directory?bbox=-96.728,17.061,-96.727,17.062
        /directory.atom /directory.atom?q=<common>
        /directory.csv /directory.csv?q=<common>
        /directory.geojson /directory.geojson?q=<common>
        /directory.json /directory.json?q=<common>
        /directory/import
        /directory/import/{id:guid} /directory/import/<none>
        /directory/mine
        /directory/register
        /directory/watched
        /embed/directory /embed/directory?q=<common>
        /events /events?q=<common> /events?q=<common>&view=past /events?q=<common>&view=month&month=2031-05
        /events.atom /events.atom?q=<common>
        /events.csv /events.csv?q=<common>
        /events.ics /events.ics?q=<common>
        /events/new
        /events/{slug} /events/<event> /events/<circleEvent>
        /events/{slug}.ics /events/<event>.ics /events/<circleEvent>.ics
        /events/{slug}/cancel /events/<event>/cancel /events/<circleEvent>/cancel
        /events/{slug}/edit /events/<event>/edit /events/<circleEvent>/edit
        /events/{slug}/people /events/<event>/people /events/<circleEvent>/people
        /invitations/{code} /invitations/<link>
        /join/{code} /join/<link>
        /members/{id:guid} /members/<member> /members/<reader>
        /moderation
        /moderation/acts
        /moderation/claims
        /moderation/claims/{id:guid} /moderation/claims/<none>
        /moderation/listing-reports
        /moderation/listing-reports/{slug} /moderation/listing-reports/<organization> /moderation/listing-reports/<waiting>
        /moderation/listings
        /moderation/listings/new
        /moderation/listings/{slug} /moderation/listings/<waiting>
        /moderation/listings/{slug}/merge /moderation/listings/<organization>/merge /moderation/listings/<waiting>/merge
        /moderation/posts/{id:guid} /moderation/posts/<post>
        /moderation/posts/{id:guid}/move /moderation/posts/<post>/move
        /moderation/reports
        /moderation/threads/{id:guid} /moderation/threads/<hiddenThread> /moderation/threads/<organizationThread>
        /notifications
        /organizations/{slug} /organizations/<organization> /organizations/<waiting>
        /organizations/{slug}.atom /organizations/<organization>.atom /organizations/<waiting>.atom
        /organizations/{slug}.ics /organizations/<organization>.ics /organizations/<waiting>.ics
        /organizations/{slug}.jsonld /organizations/<organization>.jsonld /organizations/<waiting>.jsonld
        /organizations/{slug}/claim /organizations/<organization>/claim /organizations/<waiting>/claim
        /organizations/{slug}/edit /organizations/<organization>/edit /organizations/<waiting>/edit
        /organizations/{slug}/edit/logo /organizations/<organization>/edit/logo /organizations/<waiting>/edit/logo
        /organizations/{slug}/history /organizations/<organization>/history?to=1 /organizations/<waiting>/history?to=1
        /organizations/{slug}/logo /organizations/<organization>/logo /organizations/<waiting>/logo
        /organizations/{slug}/murmurations.json /organizations/<organization>/murmurations.json /organizations/<waiting>/murmurations.json
        /organizations/{slug}/people /organizations/<organization>/people /organizations/<waiting>/people
        /organizations/{slug}/report /organizations/<organization>/report /organizations/<waiting>/report
        /post-images/{id:guid} /post-images/<none>
        /reading-groups /reading-groups?q=<common>
        /reading-groups/new
        /reading-groups/{slug} /reading-groups/<hiddenGroup> /reading-groups/<listedGroup> /reading-groups/<publicGroup>
        /reading-groups/{slug}.ics /reading-groups/<hiddenGroup>.ics /reading-groups/<listedGroup>.ics
        /reading-groups/{slug}/chapters/{number:int} /reading-groups/<hiddenGroup>/chapters/1 /reading-groups/<listedGroup>/chapters/1 /reading-groups/<publicGroup>/chapters/1
        /reading-groups/{slug}/edit /reading-groups/<hiddenGroup>/edit /reading-groups/<listedGroup>/edit
        /reading-groups/{slug}/materials /reading-groups/<hiddenGroup>/materials /reading-groups/<listedGroup>/materials /reading-groups/<publicGroup>/materials
        /reading-groups/{slug}/materials/new /reading-groups/<hiddenGroup>/materials/new /reading-groups/<listedGroup>/materials/new
        /reading-groups/{slug}/materials/{id:guid} /reading-groups/<publicGroup>/materials/<material> /reading-groups/<listedGroup>/materials/<innerMaterial> /reading-groups/<publicGroup>/materials/<innerMaterial>
        /reading-groups/{slug}/materials/{id:guid}/edit /reading-groups/<publicGroup>/materials/<material>/edit
        /reading-groups/{slug}/materials/{id:guid}/file /reading-groups/<publicGroup>/materials/<material>/file
        /reading-groups/{slug}/people /reading-groups/<hiddenGroup>/people /reading-groups/<listedGroup>/people
        /reading-groups/{slug}/schedule /reading-groups/<hiddenGroup>/schedule /reading-groups/<listedGroup>/schedule
        /search /search?q=<common>
        /sitemap.xml
        /sponsors
        /status/{code:int} /status/404
        /still-right/{token} /still-right/<link>
        /threads/{id:guid} /threads/<hiddenThread> /threads/<organizationThread> /threads/<waitingThread>
        /threads/{id:guid}/posts/{number:int} /threads/<hiddenThread>/posts/1
        /threads/{id:guid}/posts/{number:int}/edit /threads/<hiddenThread>/posts/1/edit
        /threads/{id:guid}/posts/{number:int}/history /threads/<hiddenThread>/posts/1/history
        /threads/{id:guid}/posts/{number:int}/more /threads/<hiddenThread>/posts/1/more
        /threads/{id:guid}/posts/{number:int}/removed /threads/<hiddenThread>/posts/1/removed
        /threads/{id:guid}/posts/{number:int}/report /threads/<hiddenThread>/posts/1/report
        /threads/{id:guid}/unread /threads/<hiddenThread>/unread
        /{topic:regex(^(help|privacy|agreement)$)} /help
        """);

    private static Dictionary<string, string[]> Read(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[0].Contains('{', StringComparison.Ordinal) || line[0].EndsWith('/') && line[0].Length > 1 ? line[1..] : line);
}
