using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Finds whom a text names: <c>@Rosa Molina</c>, or <c>[@Rosa Molina](/members/…)</c> where two have the same name.</summary>
/// <remarks>Only people who may see the conversation can be named; for anyone else the words stay plain words.</remarks>
public sealed partial class Mentions(IHubDb db)
{
    /// <summary>Naming more people than this in one post is shouting.</summary>
    public const int Most = 20;

    private const int MostWordsInAName = 6;

    public async Task<FoundMentions> FindIn(DiscussionThread thread, string body, CancellationToken cancellation)
    {
        if (!body.Contains('@', StringComparison.Ordinal)) return new FoundMentions(body, []);

        var readers = db.Members.AsNoTracking().WhoMaySee(thread, db);
        var byId = ByAddress().Matches(body).Select(found => Guid.Parse(found.Groups["id"].Value)).Distinct().Take(Most).ToList();
        var named = byId.Count == 0 ? [] : await readers.Where(member => byId.Contains(member.Id)).Select(member => member.Id).ToListAsync(cancellation);

        var people = await ByName(readers, thread, body, cancellation);
        var linked = OutsideCode(body, text => ByWord().Replace(text, found =>
        {
            if (Named(found.Groups["words"].Value, people) is not var (name, member) || named.Count >= Most) return found.Value;
            if (!named.Contains(member)) named.Add(member);
            return $"[@{Escaped(name)}](/members/{member}){found.Groups["words"].Value[name.Length..]}";
        }));
        return new FoundMentions(linked, named);
    }

    /// <summary>Everyone whose whole name stands after an @; where several have it, the one who has spoken here, if it is one.</summary>
    private async Task<Dictionary<string, Guid>> ByName(
        IQueryable<Member> readers, DiscussionThread thread, string body, CancellationToken cancellation)
    {
        var possible = ByWord().Matches(body).SelectMany(found => Beginnings(found.Groups["words"].Value))
            .Select(name => name.ToLowerInvariant()).Distinct().Take(2 * Most * MostWordsInAName).ToList();
        if (possible.Count == 0) return [];

        // Lower-cased by PostgreSQL too, so that the index of names can be used.
#pragma warning disable CA1304, CA1311, CA1862
        var found = await readers.Where(member => possible.Contains(member.DisplayName.ToLower()))
            .Select(member => new
            {
                member.Id, Name = member.DisplayName.ToLower(),
                SpokeHere = db.Posts.Any(post => post.ThreadId == thread.Id && post.AuthorId == member.Id),
            }).Take(200).ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311, CA1862
        return found.GroupBy(person => person.Name)
            .Select(same => (Name: same.Key, People: same.Count() == 1 ? [.. same] : same.Where(person => person.SpokeHere).ToList()))
            .Where(same => same.People.Count == 1).ToDictionary(same => same.Name, same => same.People[0].Id);
    }

    private static (string Name, Guid Member)? Named(string words, Dictionary<string, Guid> people)
    {
        foreach (var name in Beginnings(words).Reverse())
            if (people.TryGetValue(name.ToLowerInvariant(), out var member)) return (name, member);
        return null;
    }

    /// <summary>"Rosa Molina (they)," begins with Rosa, with Rosa Molina, and with Rosa Molina (they), which is a whole name too.</summary>
    private static IEnumerable<string> Beginnings(string words) => WordEnd().Matches(words).Take(MostWordsInAName)
        .Select(end => end.Index + end.Length)
        .SelectMany(end => end < words.Length && words[end] is (')' or '.') ? [words[..end], words[..(end + 1)]] : new[] { words[..end] })
        .Where(name => name.Length <= Member.DisplayNameMaxLength);

    /// <summary>What stands between backticks is shown as it is.</summary>
    private static string OutsideCode(string body, Func<string, string> change) => Code().Split(body)
        .Select((part, place) => place % 2 == 0 ? change(part) : part).Aggregate("", string.Concat);

    private static string Escaped(string name) => MarkdownSigns().Replace(name, @"\$0");

    [GeneratedRegex(@"\[@[^\]\n]{1,60}\]\(/members/(?<id>[0-9a-fA-F-]{36})\)")]
    private static partial Regex ByAddress();

    [GeneratedRegex(@"(?<![\w\[@/.])@(?<words>[\p{L}\p{N}][^\n@\[\]<>]{0,79})")]
    private static partial Regex ByWord();

    [GeneratedRegex(@"[\p{L}\p{N}](?![\p{L}\p{N}\p{M}])\p{M}*")]
    private static partial Regex WordEnd();

    [GeneratedRegex("(```[\\s\\S]*?(?:```|$)|`[^`\n]*`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\\*_`\[\]~^]")]
    private static partial Regex MarkdownSigns();
}

/// <summary>Whom a text names.</summary>
/// <param name="Linked">The text with each name leading to its member's page.</param>
/// <param name="Members">Who is named.</param>
public sealed record FoundMentions(string Linked, IReadOnlyCollection<Guid> Members);
