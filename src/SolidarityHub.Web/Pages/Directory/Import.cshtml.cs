using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>One file of listings on its way: what its columns hold, what was found about its rows, what became of them.</summary>
public sealed class ImportModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    public ImportPage Batch { get; private set; } = null!;

    public Page<ImportRowShown> Rows { get; private set; } = new([], 1, ListImportRows.Size, 0);

    public ImportOutcome? Outcome { get; private set; }

    public bool Warned { get; private set; }

    public bool IsTried => Batch.State == ImportState.Tried;

    public bool IsUnderWay => Batch.State is ImportState.Trying or ImportState.TakingIn or ImportState.Undoing;

    public bool IsMapped => Batch.State is ImportState.Mapping or ImportState.Failed;

    /// <summary>How many of its listings are to be taken back in all, as far as its rows tell.</summary>
    public int ToUndo => Math.Max(Batch.LeftToUndo, Batch.Counts.GetValueOrDefault(ImportOutcome.Added) + Batch.Counts.GetValueOrDefault(ImportOutcome.Updated));

    public async Task<IActionResult> OnGet(Guid id, string? show, [FromQuery(Name = "page")] int? number) =>
        await Load(id, show, number ?? 1) ?? Page();

    public Task<IActionResult> OnPostTry(Guid id) => Act(id, new TryImport(id, Form.Fields));

    public Task<IActionResult> OnPostTakeIn(Guid id) => Act(id, new TakeInImport(id));

    public Task<IActionResult> OnPostResume(Guid id) => Act(id, new ResumeImport(id));

    public Task<IActionResult> OnPostUndo(Guid id) => Act(id, new UndoImport(id));

    public Task<IActionResult> OnPostDecide(Guid id, string? show, [FromQuery(Name = "page")] int? number) =>
        Do(new DecideImportRows(id, [.. Form.Choices.Select(choice => Read(choice.Key, choice.Value))]), _ =>
        {
            Flash("import.decidedFlash");
            return Redirect($"/directory/import/{id}?show={Uri.EscapeDataString(show ?? "")}&page={number ?? 1}");
        });

    /// <summary>The address of the rows that came to this; null for all.</summary>
    public string AddressOf(string? show) => show is null ? $"/directory/import/{Batch.Id}" : $"/directory/import/{Batch.Id}?show={show}";

    protected override Task<IActionResult?> Reload() => Load(Guid.Parse((string)RouteData.Values["id"]!), null, 1);

    private Task<IActionResult> Act<T>(Guid id, ICommand<T> command) => Do(command, _ => Here(id));

    private RedirectResult Here(Guid id) => Redirect($"/directory/import/{id}");

    private async Task<IActionResult?> Load(Guid id, string? show, int number)
    {
        var found = await Requests.Send(new GetImport(id), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Batch = found.Value;
        Warned = show == "warned";
        Outcome = Enum.TryParse<ImportOutcome>(show, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;
        if (IsMapped || IsUnderWay) return null;
        var rows = await Requests.Send(new ListImportRows(id, Outcome, Warned, number), HttpContext.RequestAborted);
        if (!rows.Succeeded) return Refuse(rows.Error);
        Rows = rows.Value;
        return null;
    }

    /// <summary><c>skip</c>, <c>new</c>, <c>update:</c> with the listing, or nothing.</summary>
    private static RowDecision Read(int row, string? typed) => typed?.Split(':') switch
    {
        ["skip"] => new(row, ImportChoice.Skip, null),
        ["new"] => new(row, ImportChoice.New, null),
        ["update", var target] when Guid.TryParse(target, out var id) => new(row, ImportChoice.Update, id),
        _ => new(row, null, null),
    };

    /// <summary>What a person says about columns and rows.</summary>
    public sealed class ImportForm
    {
        public List<string?> Fields { get; set; } = [];

        public Dictionary<int, string?> Choices { get; set; } = [];
    }
}
