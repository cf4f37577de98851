using System.Security.Cryptography;
using System.Text;

namespace SolidarityHub.Application.Common;

/// <summary>How secrets that were given out are kept: not at all, only what they can be recognised by.</summary>
public static class SecretHash
{
    /// <summary>SHA-256. It needs no salt: secrets are 256 random bits (<see cref="IIds.NewSecret"/>).</summary>
    public static byte[] Of(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
