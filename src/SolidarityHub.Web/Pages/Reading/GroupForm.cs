using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>What is typed about a reading group.</summary>
public sealed class GroupForm
{
    public string? BookSlug { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Language { get; set; }

    public string? Place { get; set; }

    public string? OnlineUrl { get; set; }

    public string? TimeZone { get; set; }

    public GroupPrivacy Privacy { get; set; }

    public Joining Joining { get; set; }

    public string? JoinQuestion { get; set; }

    public bool Archived { get; set; }
}

/// <summary>A page that asks about a reading group.</summary>
public interface IGroupForm
{
    GroupForm Form { get; }
}
