using Microsoft.AspNetCore.Mvc;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Who belongs to an organization, who would like to, and the invitations that let people in.</summary>
public sealed class PeopleModel(IRequests requests) : HubPage(requests)
{
    [BindProperty]
    public PeopleForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public OrganizationPeople Organization { get; private set; } = null!;

    public string AddressOf(string code) => $"{Request.Scheme}://{Request.Host}/invitations/{code}";

    public Task<IActionResult> OnGet() => Show(new GetOrganizationPeople(Slug), people => Organization = people);

    public Task<IActionResult> OnPostAsk() => Do(new AskToBelong(Slug, Form.Words), _ => Back("organization.askedFlash"));

    public Task<IActionResult> OnPostAccept(Guid id) => Do(new AnswerMembershipRequest(Slug, id, true), _ => Back("organization.acceptedFlash"));

    public Task<IActionResult> OnPostDecline(Guid id) => Do(new AnswerMembershipRequest(Slug, id, false), _ => Back("organization.declinedFlash"));

    public Task<IActionResult> OnPostRole(Guid id, OrganizationRole role) =>
        Do(new EntrustOrganizationRole(Slug, id, role), _ => Back("organization.roleFlash"));

    public Task<IActionResult> OnPostRemove(Guid id) => Do(new RemoveFromOrganization(Slug, id), _ => Back("organization.removedFlash"));

    public Task<IActionResult> OnPostInvite() => Do(new InvitePerson(Slug, Form.Email, Form.Role), _ => Back("organization.invitedFlash"));

    public Task<IActionResult> OnPostLink() =>
        Do(new MakeInvitationLink(Slug, Form.LinkRole, Form.Days, Form.Uses), _ => Back("organization.linkFlash"));

    public Task<IActionResult> OnPostRevoke(Guid id) => Do(new RevokeInvitation(Slug, id), _ => Back("organization.revokedFlash"));

    public Task<IActionResult> OnPostLeave() => Do(new LeaveOrganization(Slug), _ =>
    {
        Flash("organization.leftFlash");
        return Redirect("/directory/mine");
    });

    protected override async Task<IActionResult?> Reload()
    {
        var found = await Requests.Send(new GetOrganizationPeople(Slug), HttpContext.RequestAborted);
        if (!found.Succeeded) return Refuse(found.Error);
        Organization = found.Value;
        return null;
    }

    private RedirectResult Back(string said)
    {
        Flash(said);
        return Redirect($"/organizations/{Slug}/people");
    }

    /// <summary>What the page's forms hold.</summary>
    public sealed class PeopleForm
    {
        public string? Words { get; set; }

        public string? Email { get; set; }

        public OrganizationRole Role { get; set; }

        public OrganizationRole LinkRole { get; set; }

        public int? Days { get; set; } = 30;

        public int? Uses { get; set; }
    }
}
