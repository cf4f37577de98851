using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common;

/// <summary>Identifiers ordered by time, and secrets that cannot be guessed.</summary>
internal sealed class Ids(TimeProvider time) : IIds
{
    public Guid New() => Guid.CreateVersion7(time.GetUtcNow());

    public string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
