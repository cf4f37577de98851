namespace SolidarityHub.Web.Pages.Reading;

/// <summary>The pages of one group, for the line of tabs above each.</summary>
/// <param name="Slug">The group.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Language">The language of its name.</param>
/// <param name="Here">Which page this is: <c>about</c>, <c>materials</c>, <c>schedule</c>, <c>people</c>.</param>
/// <param name="Inside">Whether chapters and materials are open to the reader.</param>
/// <param name="Member">Whether the reader is in the group.</param>
/// <param name="Below">The title of a page below one of these.</param>
public sealed record GroupTabs(string Slug, string Name, string Language, string Here, bool Inside, bool Member, string? Below = null);
