using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Accounts;

/// <summary>The languages of the site, each in its own words.</summary>
public static class Languages
{
    public static IReadOnlyList<Option> Options { get; } =
        [new Option(Language.English, "English"), new Option(Language.Spanish, "Español")];
}
