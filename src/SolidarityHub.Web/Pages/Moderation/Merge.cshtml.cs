using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Pages.Directory;

namespace SolidarityHub.Web.Pages.Moderation;

/// <summary>Where an editor makes one of two listings: finds the other, sees both side by side and chooses fact by fact.</summary>
public sealed class MergeModel(IRequests requests, ListingComparison comparison) : HubPage(requests)
{
    public const string Keep = "kept";
    public const string Other = "other";

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>The listing that would give way.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    [FromQuery]
    public string? Q { get; set; }

    [BindProperty]
    public MergeForm Form { get; set; } = new();

    public ListingsToMerge Both { get; private set; } = null!;

    public IReadOnlyList<MergeRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>What was chosen; at first the other's word where this listing says nothing.</summary>
    public bool TakesOther(MergeRow row) => Form.Choices.TryGetValue(row.Fact?.ToString() ?? "", out var chosen)
        ? chosen == Other
        : row.Difference.Before.Length == 0;

    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public Task<IActionResult> OnPost() => Do(new MergeListings(Slug, Form.Version, With ?? "", Form.OtherVersion, Chosen()), slug =>
    {
        Flash("merge.done");
        return Redirect($"/organizations/{slug}");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var both = await Requests.Send(new GetListingsToMerge(Slug, With, Q, Words.Language), HttpContext.RequestAborted);
        if (!both.Succeeded) return Refuse(both.Error);
        Both = both.Value;
        if (Both.Other is not { } other) return null;
        Rows = [.. comparison.Between(Both.Kept.Listing, other.Listing).Select(MergeRow.Of)];
        LeftOut = ListingUnion.Of(Both.Kept.Listing, other.Listing, Chosen()).LeftOut;
        // Whoever sends the form again has seen both as they are now.
        (Form.Version, Form.OtherVersion) = (Both.Kept.Version, other.Version);
        ModelState.Remove("Form.Version");
        ModelState.Remove("Form.OtherVersion");
        return null;
    }

    private SingleFact[] Chosen() =>
        [.. Form.Choices.Where(choice => choice.Value == Other && Enum.IsDefined(typeof(SingleFact), choice.Key)).Select(choice => Enum.Parse<SingleFact>(choice.Key))];

    /// <summary>What the form sends.</summary>
    public sealed class MergeForm
    {
        public int Version { get; set; }

        public int OtherVersion { get; set; }

        /// <summary>For each single fact, whose word counts.</summary>
        public Dictionary<string, string> Choices { get; set; } = [];
    }
}

/// <summary>Where two listings differ.</summary>
/// <param name="Fact">What must be chosen; null where both are kept.</param>
public sealed record MergeRow(FieldDifference Difference, SingleFact? Fact)
{
    public string Id => Difference.Label.Replace('.', '-');

    public static MergeRow Of(FieldDifference difference) => new(
        difference, Enum.TryParse<SingleFact>(difference.Label.Split('.')[^1], ignoreCase: true, out var fact) ? fact : null);
}
