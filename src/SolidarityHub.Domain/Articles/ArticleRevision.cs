using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>What an article said after one change of it.</summary>
public sealed class ArticleRevision : Revision
{
    private ArticleRevision() { }

    public ArticleRevision(
        Guid id, Guid articleId, int number, Guid? actorId, string content, IEnumerable<string> fields, string note, Instant now)
        : base(id, number, actorId, content, fields, note, now) => ArticleId = articleId;

    public Guid ArticleId { get; private set; }
}
