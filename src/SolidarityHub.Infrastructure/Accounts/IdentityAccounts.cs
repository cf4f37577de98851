using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Accounts;
using SolidarityHub.Application.Common;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Accounts by ASP.NET Core Identity, inside the transaction of the command that uses them.</summary>
internal sealed class IdentityAccounts(
    HubDbContext db, UserManager<Account> users, SignInManager<Account> signIns, TimeProvider time) : IAccounts
{
    // A hash of nothing in particular, by the same hasher; made once, because making it is slow.
    private static string? decoy;

    public async Task<AccountState?> FindHeld(string email, CancellationToken cancellation)
    {
        var normal = users.NormalizeEmail(email);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({normal}, 0))", cancellation);
        return State(await db.Users.SingleOrDefaultAsync(account => account.NormalizedEmail == normal, cancellation));
    }

    public async Task<AccountState?> Find(Guid id, CancellationToken cancellation) =>
        State(await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellation));

    public async Task Create(Guid id, string email, string password, CancellationToken cancellation) =>
        Expect(await users.CreateAsync(
            new Account { Id = id, UserName = id.ToString("N"), Email = email, LockoutEnabled = true }, password));

    public async Task ConfirmNow(Guid id, CancellationToken cancellation)
    {
        var account = await Get(id, cancellation);
        account.EmailConfirmed = true;
        Expect(await users.UpdateAsync(account));
    }

    public void HashForNothing(string password)
    {
        decoy ??= users.PasswordHasher.HashPassword(new Account(), "decoy");
        users.PasswordHasher.VerifyHashedPassword(new Account(), decoy, password);
    }

    public async Task<bool> HasPassword(Guid id, string password, CancellationToken cancellation) =>
        await users.CheckPasswordAsync(await Get(id, cancellation), password);

    public async Task SetPassword(Guid id, string password, CancellationToken cancellation)
    {
        var account = await Get(id, cancellation);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        Expect(await users.UpdateSecurityStampAsync(account));
    }

    public async Task<string> ConfirmationToken(Guid id, CancellationToken cancellation) =>
        ForLink(await users.GenerateEmailConfirmationTokenAsync(await Get(id, cancellation)));

    public async Task<bool> Confirm(Guid id, string token, CancellationToken cancellation) =>
        await db.Users.FindAsync([id], cancellation) is { } account
        && FromLink(token) is { } plain
        && (await users.ConfirmEmailAsync(account, plain)).Succeeded;

    public async Task<string> ResetToken(Guid id, CancellationToken cancellation) =>
        ForLink(await users.GeneratePasswordResetTokenAsync(await Get(id, cancellation)));

    public async Task<bool> IsResetToken(Guid id, string token, CancellationToken cancellation) =>
        await db.FindLocked<Account>(id, cancellation) is { } account
        && FromLink(token) is { } plain
        && await users.VerifyUserTokenAsync(
            account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, plain);

    public async Task<string> EmailChangeToken(Guid id, string email, CancellationToken cancellation) =>
        ForLink(await users.GenerateChangeEmailTokenAsync(await Get(id, cancellation), email));

    public async Task<bool> ChangeEmail(Guid id, string email, string token, CancellationToken cancellation) =>
        await db.FindLocked<Account>(id, cancellation) is { } account
        && FromLink(token) is { } plain
        && (await users.ChangeEmailAsync(account, email, plain)).Succeeded;

    public async Task<SignInOutcome> SignIn(string email, string password, bool remember, CancellationToken cancellation)
    {
        // Held, so that guesses made at the same time are counted one after another.
        var normal = users.NormalizeEmail(email);
        var account = await db.Users
            .FromSql($"SELECT * FROM accounts WHERE normalized_email = {normal} FOR UPDATE")
            .SingleOrDefaultAsync(cancellation);
        if (account is null || await users.IsLockedOutAsync(account))
        {
            HashForNothing(password);
            return SignInOutcome.Failed;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            Expect(await users.AccessFailedAsync(account));
            return SignInOutcome.Failed;
        }

        if (!account.EmailConfirmed) return SignInOutcome.Unconfirmed;

        var first = account.FirstSignedInAt is null;
        account.FirstSignedInAt ??= time.Now();
        account.AccessFailedCount = 0;
        Expect(await users.UpdateAsync(account));
        await signIns.SignInAsync(account, remember);
        return first ? SignInOutcome.SignedInFirst : SignInOutcome.SignedIn;
    }

    public Task SignOut() => signIns.SignOutAsync();

    public async Task RenewSignIn(Guid id, CancellationToken cancellation) =>
        await signIns.RefreshSignInAsync(await Get(id, cancellation));

    public async Task EndSignIns(Guid id, CancellationToken cancellation) =>
        Expect(await users.UpdateSecurityStampAsync(await Get(id, cancellation)));

    public async Task<IReadOnlyDictionary<Guid, string>> Stamps(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Users.Where(account => ids.Contains(account.Id) && account.SecurityStamp != null)
            .Select(account => new { account.Id, account.SecurityStamp })
            .ToDictionaryAsync(account => account.Id, account => account.SecurityStamp!, cancellation);

    public async Task<Page<MemberRow>> List(string search, int page, int size, CancellationToken cancellation)
    {
        var pattern = "%" + search.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        var found =
            from member in db.Members.AsNoTracking()
            join account in db.Users.AsNoTracking() on member.Id equals account.Id
            where search == "" || EF.Functions.ILike(member.DisplayName, pattern) || EF.Functions.ILike(account.Email!, pattern)
            select new { member, account };
        var total = await found.CountAsync(cancellation);
        var rows = await found
            .OrderByDescending(row => row.member.Role != Domain.Accounts.SiteRole.Member)
            .ThenByDescending(row => row.member.JoinedAt).ThenBy(row => row.member.Id)
            .Skip((page - 1) * size).Take(size)
            .Select(row => new MemberRow(
                row.member.Id, row.member.DisplayName, row.account.Email!, row.account.EmailConfirmed, row.member.Role, row.member.JoinedAt))
            .ToListAsync(cancellation);
        return new Page<MemberRow>(rows, page, size, total);
    }

    private async Task<Account> Get(Guid id, CancellationToken cancellation) =>
        await db.Users.FindAsync([id], cancellation) ?? throw new InvalidOperationException("There is no account with this id.");

    private static AccountState? State(Account? account) =>
        account is null ? null : new AccountState(account.Id, account.Email!, account.EmailConfirmed);

    /// <summary>What the rules of the request have let through, Identity takes; anything else is a bug.</summary>
    private static void Expect(IdentityResult outcome)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException("Identity refused: " + string.Join(", ", outcome.Errors.Select(error => error.Code)));
    }

    private static string ForLink(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    private static string? FromLink(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
