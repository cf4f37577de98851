using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Accounts.Manage;

/// <summary>How others meet me, my language and my time zone.</summary>
public sealed class ProfileModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => Show(new GetMyAccount(), me => Form = new ProfileForm
    {
        DisplayName = me.DisplayName,
        Pronouns = me.Pronouns,
        Bio = me.Bio,
        Language = me.Language,
        TimeZone = me.TimeZone,
    });

    public Task<IActionResult> OnPostAsync() => Do(
        new EditProfile(
            Form.DisplayName?.Trim() ?? "", Form.Pronouns?.Trim() ?? "", Form.Bio?.Trim() ?? "",
            Form.Language ?? "", Form.TimeZone ?? ""),
        _ =>
        {
            Flash("accounts.manage.saved");
            // A language chosen here holds from the next page on, whatever an older cookie says.
            return LocalRedirect($"/account/manage?culture={Form.Language}");
        });

    public sealed class ProfileForm
    {
        public string? DisplayName { get; set; }

        public string? Pronouns { get; set; }

        public string? Bio { get; set; }

        public string? Language { get; set; }

        public string? TimeZone { get; set; }
    }
}
