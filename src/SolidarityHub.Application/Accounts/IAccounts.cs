using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Application.Accounts;

/// <summary>How members sign in: addresses, passwords, links by mail, sign-ins of browsers.</summary>
public interface IAccounts
{
    /// <summary>Finds the account of an address, and holds the address until the transaction ends so that nobody else takes it.</summary>
    Task<AccountState?> FindHeld(string email, CancellationToken cancellation);

    Task<AccountState?> Find(Guid id, CancellationToken cancellation);

    /// <summary>Makes the account of a member just added; the address is still to be confirmed.</summary>
    Task Create(Guid id, string email, string password, CancellationToken cancellation);

    /// <summary>Confirms the address without a letter; for the operator and the demonstration.</summary>
    Task ConfirmNow(Guid id, CancellationToken cancellation);

    /// <summary>Costs as much time as hashing a password does, so that answers do not tell whether an account exists.</summary>
    void HashForNothing(string password);

    Task<bool> HasPassword(Guid id, string password, CancellationToken cancellation);

    /// <summary>Sets the password, ends every sign-in and voids every link sent before.</summary>
    Task SetPassword(Guid id, string password, CancellationToken cancellation);

    Task<string> ConfirmationToken(Guid id, CancellationToken cancellation);

    Task<bool> Confirm(Guid id, string token, CancellationToken cancellation);

    Task<string> ResetToken(Guid id, CancellationToken cancellation);

    Task<bool> IsResetToken(Guid id, string token, CancellationToken cancellation);

    Task<string> EmailChangeToken(Guid id, string email, CancellationToken cancellation);

    /// <summary>Changes the address, ends every sign-in; false when the token is not (or no longer) right.</summary>
    Task<bool> ChangeEmail(Guid id, string email, string token, CancellationToken cancellation);

    /// <summary>Signs the browser in. Counts failures, and refuses for a while after too many.</summary>
    Task<SignInOutcome> SignIn(string email, string password, bool remember, CancellationToken cancellation);

    Task SignOut();

    /// <summary>Gives this browser a fresh sign-in, after something about the member or the password has changed.</summary>
    Task RenewSignIn(Guid id, CancellationToken cancellation);

    /// <summary>Ends every sign-in of the member, within a minute.</summary>
    Task EndSignIns(Guid id, CancellationToken cancellation);

    /// <summary>What every sign-in of these members must say to hold.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Stamps(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>Members by name or address, for administrators.</summary>
    Task<Page<MemberRow>> List(string search, int page, int size, CancellationToken cancellation);
}

/// <summary>What the rest of the application may know of an account.</summary>
public sealed record AccountState(Guid Id, string Email, bool Confirmed);

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Wrong address, wrong password, or too many attempts; nobody learns which.</summary>
    Failed = 0,

    /// <summary>The password is right, but the address is not confirmed yet.</summary>
    Unconfirmed = 1,
    SignedIn = 2,

    /// <summary>Signed in for the first time ever.</summary>
    SignedInFirst = 3,
}

/// <summary>A member in the administrators' list.</summary>
public sealed record MemberRow(Guid Id, string Name, string Email, bool Confirmed, SiteRole Role, Instant JoinedAt);
