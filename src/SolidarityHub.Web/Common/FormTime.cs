using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SolidarityHub.Web.Common;

/// <summary>Tells people from programs by how long they took: a form carries, signed, when it was shown.</summary>
public sealed class FormTime(IDataProtectionProvider protection, TimeProvider time, IConfiguration configuration)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly IDataProtector seal = protection.CreateProtector("form time");

    /// <summary>Goes into a hidden field of the form.</summary>
    public string Start() => seal.Protect(time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Null when the time is a person's; otherwise the reason, as a translation key.</summary>
    public string? Judge(string? started)
    {
        try
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(seal.Unprotect(started ?? ""), CultureInfo.InvariantCulture));
            var taken = time.GetUtcNow() - at;
            var least = TimeSpan.FromSeconds(configuration.GetValue("Hub:Limits:FormSeconds", 2.0));
            return taken > Longest ? "form.tooOld" : taken < least ? "form.tooQuick" : null;
        }
        catch (CryptographicException)
        {
            return "form.tooOld";
        }
    }
}
