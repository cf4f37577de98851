using SolidarityHub.Application.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>The letters about accounts. None repeats anything that a stranger could have typed into a form.</summary>
internal static class AccountLetters
{
    public static Mail ConfirmEmail(Guid id, string email, string language, string token) => new(
        "confirmEmail", email, language,
        new Dictionary<string, string> { ["confirmPath"] = $"/account/confirm?id={id}&token={token}" });

    public static Mail AlreadyRegistered(string email, string language) => new(
        "alreadyRegistered", email, language,
        new Dictionary<string, string> { ["loginPath"] = "/account/login", ["forgotPath"] = "/account/forgot" });

    public static Mail ResetPassword(Guid id, string email, string language, string token) => new(
        "resetPassword", email, language,
        new Dictionary<string, string> { ["resetPath"] = $"/account/reset?id={id}&token={token}" });

    public static Mail PasswordChanged(string email, string language) => new(
        "passwordChanged", email, language, new Dictionary<string, string> { ["forgotPath"] = "/account/forgot" });

    public static Mail EmailChangeConfirm(Guid id, string email, string language, string token) => new(
        "emailChangeConfirm", email, language, new Dictionary<string, string>
        {
            ["confirmPath"] = $"/account/confirm-email-change?id={id}&email={Uri.EscapeDataString(email)}&token={token}",
        });

    public static Mail EmailChangeNotice(string email, string language) => new(
        "emailChangeNotice", email, language, new Dictionary<string, string> { ["helpPath"] = "/help" });
}
