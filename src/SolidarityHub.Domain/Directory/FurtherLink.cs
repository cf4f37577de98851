namespace SolidarityHub.Domain.Directory;

/// <summary>A page elsewhere that an organization wants people to know, besides its website.</summary>
/// <param name="Label">What it is, in the organization's words; may be empty.</param>
/// <param name="Address">A web address.</param>
public sealed record FurtherLink(string Label, string Address)
{
    public const int LabelMaxLength = 80;
    public const int AddressMaxLength = 500;
}
