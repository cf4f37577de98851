using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>Makes the links for new passwords, which live shorter than others because they open an account.</summary>
public sealed class ResetTokens(
    IDataProtectionProvider protection, IOptions<ResetTokenOptions> options, ILogger<DataProtectorTokenProvider<Account>> log)
    : DataProtectorTokenProvider<Account>(protection, options, log);

/// <summary>How long a link for a new password works.</summary>
public sealed class ResetTokenOptions : DataProtectionTokenProviderOptions
{
    public const string Provider = "reset";

    public ResetTokenOptions() => (Name, TokenLifespan) = (Provider, TimeSpan.FromHours(2));
}
