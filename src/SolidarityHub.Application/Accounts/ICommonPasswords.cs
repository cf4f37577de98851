using FluentValidation;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Application.Accounts;

/// <summary>Knows the passwords that attackers try first.</summary>
public interface ICommonPasswords
{
    bool Contains(string password);
}

/// <summary>The rules that forms about accounts share.</summary>
internal static class AccountRules
{
    public static IRuleBuilderOptions<T, string> GoodPassword<T>(this IRuleBuilder<T, string> password, ICommonPasswords common) => password
        .NotEmpty()
        .MinimumLength(Password.MinLength).WithErrorCode("accounts.passwordShort")
        .MaximumLength(Password.MaxLength)
        .Must(word => !common.Contains(word)).WithErrorCode("accounts.passwordCommon");

    public static IRuleBuilderOptions<T, string> Address<T>(this IRuleBuilder<T, string> email) => email
        .NotEmpty().MaximumLength(Member.EmailMaxLength).EmailAddress()
        .Must(address => !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))).WithErrorCode("EmailValidator");

    public static IRuleBuilderOptions<T, string> PersonName<T>(this IRuleBuilder<T, string> name) => name
        .NotEmpty().MaximumLength(Member.DisplayNameMaxLength)
        // Names stand in letters to others; a name that is a link would be an advertisement.
        .Must(text => !text.Contains("://", StringComparison.Ordinal) && !text.Any(char.IsControl)).WithErrorCode("accounts.nameLink");

    public static IRuleBuilderOptions<T, string> SiteLanguage<T>(this IRuleBuilder<T, string> language) => language
        .Must(Domain.Common.Language.OfTheSite.Contains).WithErrorCode("accounts.languageUnknown");

    public static IRuleBuilderOptions<T, string> Zone<T>(this IRuleBuilder<T, string> zone) => zone
        .Must(name => NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null).WithErrorCode("accounts.zoneUnknown");
}
