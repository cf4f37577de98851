using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>What is typed about a material.</summary>
public sealed class MaterialForm
{
    public MaterialKind Kind { get; set; }

    public string? Chapter { get; set; }

    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? Url { get; set; }

    public IFormFile? File { get; set; }

    public string? Language { get; set; }

    public string? Source { get; set; }

    public MaterialLicence? Licence { get; set; }

    public string? PageLabel { get; set; }

    public string? Paragraph { get; set; }

    public string? Edition { get; set; }

    public bool ForEveryone { get; set; }
}

/// <summary>A page that asks about a material.</summary>
public interface IMaterialForm
{
    MaterialForm Form { get; }

    /// <summary>Whether the group lets others read along, so that a material may be for everyone.</summary>
    bool MayBeForEveryone { get; }

    /// <summary>The kind, when it can no longer be chosen.</summary>
    MaterialKind? Fixed { get; }
}
