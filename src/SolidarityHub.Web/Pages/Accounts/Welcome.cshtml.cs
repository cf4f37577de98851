using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>The first minute as a member: where are you, what interests you, follow something.</summary>
public sealed class WelcomeModel(IRequests requests) : HubPage(requests)
{
    private const int Steps = 3;

    [BindProperty(SupportsGet = true)]
    public int Step { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? Return { get; set; }

    [BindProperty]
    public PlaceForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public string Onward => Url.Local(Return);

    public Task<IActionResult> OnGetAsync()
    {
        Step = Math.Clamp(Step, 1, Steps);
        return Show(new GetMyAccount(), me =>
        {
            Name = me.DisplayName;
            Form = new PlaceForm { Language = me.Language, TimeZone = me.TimeZone };
        });
    }

    public Task<IActionResult> OnPostAsync() => Do(
        new Settle(Form.Language ?? "", Form.TimeZone ?? ""),
        _ => RedirectToPage(new { step = 2, returnUrl = Url.Local(Return, ""), culture = Form.Language }));

    public sealed class PlaceForm
    {
        public string? Language { get; set; }

        public string? TimeZone { get; set; }
    }
}
