using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>Why something about an article is refused.</summary>
public static class ArticleErrors
{
    public static readonly Error NotFound = Error.NotFound("articles.notFound");
    public static readonly Error RevisionNotFound = Error.NotFound("articles.revisionNotFound");
    public static readonly Error ImportNotTakenIn = Error.Conflict("articles.importNotTakenIn");
    public static readonly Error TooLateToUndo = Error.Conflict("articles.tooLateToUndo");
    public static readonly Error ImportNotFound = Error.NotFound("articles.importNotFound");
    public static readonly Error NotNow = Error.Conflict("articles.notNow");
    public static readonly Error NotYours = Error.Forbidden("access.denied");
    public static readonly Error OwnText = Error.Invalid("OnMyOwn", "articles.ownText");
    public static readonly Error ChangedMeanwhile = Error.Conflict("articles.changedMeanwhile");
    public static readonly Error NotAhead = Error.Invalid("Date", "articles.notAhead");
    public static readonly Error OrganizationUnknown = Error.Invalid("Organization", "articles.organizationUnknown");
    public static readonly Error OrganizationNotYours = Error.Invalid("Organization", "articles.organizationNotYours");
    public static readonly Error LanguageTaken = Error.Invalid("Language", "articles.languageTaken");
    public static readonly Error TranslationUnknown = Error.Invalid("Other", "articles.translationUnknown");
    public static readonly Error TranslationTaken = Error.Invalid("Other", "articles.translationTaken");
    public static readonly Error TooManyRows = Error.Invalid("File", "articles.import.tooManyRows");
    public static readonly Error NoRows = Error.Invalid("File", "articles.import.noRows");
}
