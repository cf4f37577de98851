using SolidarityHub.Application.Directory;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Reads a view of the directory from an address; the page, its exports and the API read it the same way.</summary>
internal static class DirectoryAddress
{
    public static DirectoryQuestion Read(IQueryCollection query) => new(
        query["q"], query["type"], query["sector"], query["theme"], query["tag"],
        query["near"], query["radius"], query["bbox"], query["sort"]);
}
