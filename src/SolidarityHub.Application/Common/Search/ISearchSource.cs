namespace SolidarityHub.Application.Common.Search;

/// <summary>Finds one kind of thing for the site's search, within what the actor may see.</summary>
public interface ISearchSource
{
    /// <param name="query">What was typed, without spaces around it and never empty.</param>
    /// <param name="actor">Who is looking.</param>
    /// <param name="limit">How many at most, best first.</param>
    /// <param name="cancellation">Stops looking.</param>
    Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation);
}

/// <summary>One thing that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name; for a page of the site itself, the translation key of its name.</param>
/// <param name="Path">The page that shows it.</param>
/// <param name="Excerpt">A little of what it says, without markup; null when the title says it all.</param>
/// <param name="Language">The language of title and excerpt; null when not known.</param>
public sealed record SearchHit(SearchKind Kind, string Title, string Path, string? Excerpt, string? Language);

/// <summary>The kinds of things that can be found, in the order in which they are shown.</summary>
public enum SearchKind
{
    Organization = 0,
    ReadingGroup = 1,
    Event = 2,
    Article = 3,
    Conversation = 4,
    Page = 5,
}
