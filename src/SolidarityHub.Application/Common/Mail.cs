using System.Text.Json;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>A letter to one person. Its words come from the translations: <c>mail.{Letter}.subject</c> and <c>.body</c>.</summary>
/// <param name="Letter">Which letter, for example <c>confirmEmail</c>.</param>
/// <param name="To">The address; it never reaches a log.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Arguments">Values named in the letter. A value whose name ends in <c>Path</c> becomes an absolute link.</param>
public sealed record Mail(string Letter, string To, string Language, IReadOnlyDictionary<string, string> Arguments)
{
    public const string Kind = "mail";
}

/// <summary>Puts letters into the outbox, in the same transaction as what they tell of.</summary>
public static class LetterBox
{
    public static void Add(this IHubDb db, Mail mail, IIds ids, TimeProvider time) =>
        db.Outbox.Add(new OutboxMessage(ids.New(), Mail.Kind, JsonSerializer.Serialize(mail), time.Now()));
}
