using System.Buffers.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Reads the directory stretch by stretch, for programs; nothing is skipped or repeated while it grows.</summary>
[Access(Who.Anyone)]
public sealed record ReadOrganizations(DirectoryQuestion Question, string? Cursor, int? Limit) : IQuery<Stretch<OrganizationCard>>
{
    internal sealed class Handler(IOrganizationSearch search, IGazetteer gazetteer, ITaxonomy taxonomy, ICurrentActor current)
        : IQueryHandler<ReadOrganizations, Stretch<OrganizationCard>>
    {
        public async ValueTask<Result<Stretch<OrganizationCard>>> Handle(ReadOrganizations request, CancellationToken cancellationToken)
        {
            if (!TryRead(request.Cursor, out var after)) return Common.Cursor.Unreadable;
            var limit = Stretch.Limit(request.Limit);
            var place = await request.Question.Place(gazetteer, taxonomy, cancellationToken);
            var found = await search.ReadOn(request.Question.Filter(place), current.Actor, after, limit + 1, cancellationToken);
            var items = found.Take(limit).ToArray();
            return new Stretch<OrganizationCard>(items, found.Count > limit ? Base64Url.EncodeToString(items[^1].Id.ToByteArray()) : null);
        }

        private static bool TryRead(string? cursor, out Guid after)
        {
            after = Guid.Empty;
            if (string.IsNullOrEmpty(cursor)) return true;
            Span<byte> bytes = stackalloc byte[16];
            if (cursor.Length > 24 || !Base64Url.IsValid(cursor)
                || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written) || written != 16) return false;
            after = new Guid(bytes);
            return true;
        }
    }
}
