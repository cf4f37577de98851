using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Writes to members when something new was listed in a view that they watch.</summary>
public sealed class WatchLetters(IHubDb db, IDirectoryIndex index, IGazetteer gazetteer, ITaxonomy taxonomy, IMemberAddresses addresses, IIds ids, TimeProvider time)
{
    private const int MostNamed = 10;

    /// <summary>A listing becomes visible a moment after the time it carries; by then it surely has.</summary>
    public static readonly Duration Margin = Duration.FromMinutes(2);

    /// <summary>Looks at each watch's view and puts a letter into the outbox when there is news.</summary>
    public async Task Write(IReadOnlyList<DirectoryWatch> watches, CancellationToken cancellation)
    {
        var until = time.Now() - Margin;
        foreach (var watch in watches)
        {
            if (until <= watch.ToldUntil) continue;
            var question = DirectoryQuestion.Parse(watch.Query);
            var filter = question.Filter(await question.Place(gazetteer, taxonomy, cancellation)) with
            {
                ListedAfter = watch.ToldUntil, ListedUntil = until, Sort = OrganizationSort.Newest,
            };
            // As a stranger would see it: a letter must not show more than the page.
            var found = await index.Find(filter, Actor.Visitor, 0, MostNamed, cancellation);
            watch.Told(until);
            if (found.Items.Count == 0 || await addresses.Of(watch.MemberId, cancellation) is not { } reader) continue;
            db.Add(new Mail("directoryWatch", reader.Email, reader.Language, new Dictionary<string, string>
            {
                ["names"] = string.Join('\n', found.Items.Select(organization => organization.Name)),
                ["viewPath"] = watch.Query.Length > 0 ? $"/directory?{watch.Query}&sort=newest" : "/directory?sort=newest",
                ["watchesPath"] = "/directory/watched",
            }), ids, time);
        }
    }
}
