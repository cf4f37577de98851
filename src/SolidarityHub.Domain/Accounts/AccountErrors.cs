using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Accounts;

/// <summary>Why something about an account is refused. None of them tells whether an address has an account.</summary>
public static class AccountErrors
{
    /// <summary>Wrong address, wrong password and too many attempts all look the same.</summary>
    public static readonly Error SignInFailed = Error.Invalid("accounts.signInFailed");

    public static readonly Error Unconfirmed = Error.Invalid("accounts.unconfirmed");

    public static readonly Error LinkInvalid = Error.Invalid("accounts.linkInvalid");

    public static readonly Error NotFound = Error.NotFound("accounts.notFound");

    public static readonly Error TokenNotFound = Error.NotFound("accounts.tokenNotFound");

    public static readonly Error LastAdministrator = Error.Conflict("accounts.lastAdministrator");

    public static Error WrongPassword(string field) => Error.Invalid(field, "accounts.wrongPassword");

    public static Error OwnPassword(string field) => Error.Invalid(field, "accounts.passwordOwn");
}
