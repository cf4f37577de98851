using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Articles;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>A table of articles before an editor: what its columns hold, what would become of each row, and the word to take it in.</summary>
public sealed class ImportTableModel(IRequests requests, ITaxonomy taxonomy) : HubPage(requests)
{
    /// <summary>Of rows that are fine; whatever needs a person is shown whole.</summary>
    private const int MostFine = 300;
    private const int ShortLength = 80;

    [BindProperty]
    public TableForm Form { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ArticleImportReport Report { get; private set; } = null!;

    /// <summary>What needs a person first and whole; of what is fine, as much as a page can hold.</summary>
    public IReadOnlyList<ArticleImportRow> Shown
    {
        get
        {
            var needy = Report.Rows.Where(row => row.Outcome != ArticleRowOutcome.New).OrderBy(row => row.Outcome).ThenBy(row => row.Number);
            var fine = Report.Rows.Where(row => row.Outcome == ArticleRowOutcome.New).OrderByDescending(row => row.Doubts.Count > 0).ThenBy(row => row.Number);
            return [.. needy, .. fine.Take(MostFine)];
        }
    }

    public IEnumerable<Option> Ways =>
        [new Option("False", T["articles.import.asDrafts"]), new Option("True", T["articles.import.asPublished"])];

    public async Task<IActionResult> OnGet() => await Reload() ?? Page();

    public Task<IActionResult> OnPostMap() => Do(new MapArticleImport(Id, Form.Columns), _ => Redirect($"/articles/desk/import/{Id}"));

    public Task<IActionResult> OnPostTakeIn() => Do(
        new ImportArticles(Id, Form.Publish, Form.Anyway, Themes()), _ => Redirect($"/articles/desk/import/{Id}"));

    public Task<IActionResult> OnPostUndo() => Do(new UndoArticleImport(Id), _ => Redirect($"/articles/desk/import/{Id}"));

    public int CountOf(ArticleRowOutcome outcome) => Report.Rows.Count(row => row.Outcome == outcome);

    public string Beginning(string text) => text.Length > ShortLength ? $"{text[..ShortLength]}…" : text;

    public string Sentence(FieldError fault) => T.Has(fault.Code) ? T[fault.Code]
        : $"{T[ArticleComparison.LabelOf(char.ToLowerInvariant(fault.Field[0]) + fault.Field[1..])]}: {T["articles.import.unfit"]}";

    public static string Tone(ArticleRowOutcome outcome) => outcome switch
    {
        ArticleRowOutcome.New => "good",
        ArticleRowOutcome.Known => "care",
        ArticleRowOutcome.Refused => "bad",
    };

    protected override async Task<IActionResult?> Reload()
    {
        var report = await Requests.Send(new GetArticleImport(Id, Themes()), HttpContext.RequestAborted);
        if (!report.Succeeded) return Refuse(report.Error);
        Report = report.Value;
        return null;
    }

    /// <summary>Lists name themes by their code or by their words in either language.</summary>
    private Dictionary<string, string> Themes() => taxonomy.Themes
        .SelectMany(theme => new[] { theme.Code, theme.Label.En, theme.Label.Es }.Select(name => (Name: Slug.From(name, ""), theme.Code)))
        .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Code);

    /// <summary>What the editor says about the table.</summary>
    public sealed class TableForm
    {
        public List<string?> Columns { get; set; } = [];

        public bool Publish { get; set; }

        /// <summary>Numbers of rows that are new although they look known.</summary>
        public List<int> Anyway { get; set; } = [];
    }
}
