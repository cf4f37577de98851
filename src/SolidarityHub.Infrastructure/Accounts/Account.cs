using Microsoft.AspNetCore.Identity;
using NodaTime;
using SolidarityHub.Domain.Accounts;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>How a member signs in. Only this layer knows it; everyone else meets the <see cref="Member"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>When the member first came in; the first time is greeted.</summary>
    public Instant? FirstSignedInAt { get; set; }
}
