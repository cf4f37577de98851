namespace SolidarityHub.Domain.Directory;

/// <summary>What tells whether two listings are of the same organization.</summary>
/// <param name="Name">Its name, folded: no accents, no capitals.</param>
/// <param name="Domain">As <see cref="WebDomain"/> gives it.</param>
/// <param name="Emails">Addresses in small letters.</param>
/// <param name="Phones">As <see cref="OrganizationContact.KeyOf"/> gives them.</param>
/// <param name="Points">Places whose point was told, not only their town.</param>
/// <param name="Towns">Where all its places are, as far as others may know; none when nobody said, or nobody may.</param>
public sealed record ListingTraits(
    string Name, string Domain, IReadOnlyCollection<string> Emails, IReadOnlyCollection<string> Phones,
    IReadOnlyCollection<GeoPoint> Points, IReadOnlyCollection<GeoPoint> Towns);

/// <summary>How surely two listings are of the same organization, and by what.</summary>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="Reasons">Strongest first.</param>
public sealed record Likeness(int Percent, IReadOnlyList<LikenessReason> Reasons)
{
    /// <summary>From here on people are asked whether it is the same.</summary>
    public const int WorthAsking = 50;

    /// <summary>
    /// In kilometres; towns further apart are not two names of one place. More than the coarsest precision moves a point.
    /// </summary>
    public const double AnotherTown = 60;

    private const double AlikeNames = 0.6;
    private const int FewWords = 2;
    private const double SameDoor = 0.010;
    private const double TooFar = 0.500;

    private static readonly Likeness None = new(0, []);

    /// <param name="one">A listing about to be made.</param>
    /// <param name="other">One that is there.</param>
    /// <param name="names">How alike the names are by their trigrams, from 0 to 1.</param>
    public static Likeness Between(ListingTraits one, ListingTraits other, double names)
    {
        var reasons = new List<LikenessReason>();
        if (one.Emails.Intersect(other.Emails).Any()) reasons.Add(LikenessReason.SameEmail);
        if (one.Phones.Intersect(other.Phones).Any()) reasons.Add(LikenessReason.SamePhone);
        var percent = reasons.Count > 0 ? 100 : 0;
        if (one.Domain.Length > 0 && one.Domain == other.Domain)
        {
            reasons.Add(LikenessReason.SameDomain);
            percent = Math.Max(percent, 80);
        }

        var apart = Apart(one.Points, other.Points);
        var elsewhere = apart > TooFar || Apart(one.Towns, other.Towns) > AnotherTown;
        // The same name in another town is another group, unless something else says that it is the same.
        if (reasons.Count == 0 && elsewhere) return None;
        var (alike, near) = (names >= AlikeNames || DiffersLittle(one.Name, other.Name), apart < SameDoor);
        if (alike) reasons.Add(LikenessReason.SimilarName);
        if (near) reasons.Add(LikenessReason.SamePlace);
        return new Likeness(Math.Max(percent, (alike, near) switch { (true, true) => 95, (true, false) => 60, (false, true) => 40, _ => 0 }), reasons);
    }

    private static bool DiffersLittle(string one, string other)
    {
        var (words, others) = (one.Split(' ').ToHashSet(), other.Split(' ').ToHashSet());
        var shared = words.Intersect(others).Count();
        return shared >= FewWords && words.Count + others.Count - 2 * shared <= FewWords;
    }

    /// <summary>Kilometres between the nearest two points; null when either has none.</summary>
    private static double? Apart(IEnumerable<GeoPoint> some, IReadOnlyCollection<GeoPoint> others)
    {
        var distances = some.SelectMany(one => others.Select(one.KilometresTo)).ToList();
        return distances.Count == 0 ? null : distances.Min();
    }
}

/// <summary>Why two listings look like the same organization.</summary>
public enum LikenessReason
{
    SameEmail = 0,
    SamePhone = 1,
    SameDomain = 2,
    SimilarName = 3,
    SamePlace = 4,
}
