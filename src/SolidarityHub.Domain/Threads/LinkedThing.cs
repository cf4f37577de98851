namespace SolidarityHub.Domain.Threads;

/// <summary>A thing of this site that a post links to, or that came of a post.</summary>
public readonly record struct LinkedThing(LinkedKind Kind, Guid Id)
{
    /// <summary>A post about everything is about nothing: what is linked beyond this gets no card.</summary>
    public const int MostInAPost = 5;

    public const int MaxLength = 60;

    /// <summary>As it is stored: <c>Event:0196…</c>.</summary>
    public override string ToString() => $"{Kind}:{Id:N}";

    public static LinkedThing Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new(Enum.Parse<LinkedKind>(text.AsSpan(0, colon)), Guid.ParseExact(text.AsSpan(colon + 1), "N"));
    }
}

/// <summary>The kinds of things that have a card.</summary>
public enum LinkedKind
{
    Article = 0,
    Event = 1,
    Organization = 2,
    ReadingGroup = 3,
}
