using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Gives a post the pictures that its author took in for it; from then on its readers see them.</summary>
internal static partial class PostImages
{
    public static async Task ShowImages(this IHubDb db, Post post, CancellationToken cancellation)
    {
        var named = Address().Matches(post.BodyMarkdown).Select(found => Guid.Parse(found.Groups["id"].Value)).Distinct().ToList();
        if (named.Count == 0) return;
        // Another's picture, or one that stands in another post, stays where it is.
        foreach (var image in await db.PostImages
                     .Where(image => named.Contains(image.Id) && image.PostId == null && image.UploadedById == post.AuthorId).ToListAsync(cancellation))
            image.ShowIn(post);
    }

    [GeneratedRegex("/post-images/(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")]
    private static partial Regex Address();
}
