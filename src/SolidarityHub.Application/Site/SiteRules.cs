using FluentValidation;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Site;

/// <summary>What the inputs of the site's own pages have in common.</summary>
internal static class SiteRules
{
    /// <summary>A full http or https address, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> address, int maxLength) => address
        .Must(text => string.IsNullOrWhiteSpace(text) ||
            text.Length <= maxLength && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        .WithErrorCode("site.badAddress");

    public static IRuleBuilderOptions<T, string?> ContentLanguage<T>(this IRuleBuilder<T, string?> language) => language
        .Must(code => code is not null && Language.OfContent.Contains(code)).WithErrorCode("site.chooseLanguage");

    /// <summary>A text that must be there in English; without it nothing could be shown to half of the readers.</summary>
    public static IRuleBuilderOptions<T, string?> Words<T>(this IRuleBuilder<T, string?> text, int maxLength) => text
        .NotEmpty().WithErrorCode("site.empty").MaximumLength(maxLength).WithErrorCode("site.tooLong");

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> text, int maxLength) => text
        .MaximumLength(maxLength).WithErrorCode("site.tooLong");

    /// <summary>Spaces around are dropped; nothing but spaces is nothing.</summary>
    public static string? OrNothing(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static Bilingual Both(string? en, string? es) => new(en?.Trim() ?? "", es?.Trim() ?? "");
}
