namespace SolidarityHub.Domain.Common;

/// <summary>Who a thing is for. The same answer serves the page, the API, the hub, search, feeds and mail.</summary>
/// <param name="Kind">What sort of circle it is.</param>
/// <param name="Id">The reading group or organization, when the circle is one.</param>
public readonly record struct Audience(AudienceKind Kind, Guid? Id = null)
{
    public static readonly Audience Everyone = new(AudienceKind.Everyone);
    public static readonly Audience Members = new(AudienceKind.Members);
    public static readonly Audience Nobody = new(AudienceKind.Nobody);

    public static Audience ReadingGroup(Guid id) => new(AudienceKind.ReadingGroup, id);

    public static Audience Organization(Guid id) => new(AudienceKind.Organization, id);
}

/// <summary>The circles that a thing can be shown to.</summary>
public enum AudienceKind
{
    /// <summary>Kept for its makers: drafts, withdrawn things.</summary>
    Nobody = 0,

    /// <summary>Anyone, signed in or not.</summary>
    Everyone = 1,

    /// <summary>Anyone who is signed in.</summary>
    Members = 2,

    /// <summary>The members of one reading group.</summary>
    ReadingGroup = 3,

    /// <summary>The people of one organization.</summary>
    Organization = 4,
}

/// <summary>Something that says who may see it.</summary>
public interface IHasAudience
{
    AudienceKind AudienceKind { get; }

    Guid? AudienceId { get; }
}
