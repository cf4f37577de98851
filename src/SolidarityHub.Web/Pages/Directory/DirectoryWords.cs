using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>The directory's terms as the reader's language says them.</summary>
public static class DirectoryWords
{
    public static string Say(this ITaxonomy taxonomy, string? code) =>
        string.IsNullOrEmpty(code) ? "" : taxonomy.Label(code).In(Words.Language);

    public static IEnumerable<Option> Options(this IEnumerable<Term> terms) => terms.Where(term => term.Offered)
        .Select(term => new Option(term.Code, term.Label.In(Words.Language)));

    /// <summary>The terms with an empty choice before them.</summary>
    public static IEnumerable<Option> OptionsOrNone(this IEnumerable<Term> terms, Words words) =>
        terms.Options().Prepend(new Option("", words["form.chooseOne"]));

    public static IEnumerable<Option> Languages(this Words words) =>
        Language.OfContent.Select(code => new Option(code, words[$"languageName.{code}"]));

    public static IEnumerable<Option> Scopes(this Words words) =>
        Option.AllOf<GeographicScope>(words).Prepend(new Option("", words["form.chooseOne"]));

    public static IEnumerable<Option> Roles(this Words words) => Enum.GetValues<OrganizationRole>()
        .Select(role => new Option(role.ToString(), words.Of(role)) { Hint = words[$"organization.roleHint.{role}"] });

    public static IEnumerable<Option> Precisions(this Words words) => Enum.GetValues<LocationPrecision>()
        .Select(precision => new Option(precision.ToString(), words.Of(precision)) { Hint = words[$"directory.precisionHint.{precision}"] });
}
