using System.Security.Cryptography;
using System.Text;

namespace SolidarityHub.Application.Common;

/// <summary>The fictional people of the demonstration; their ids follow from their handles, so that every feature's demo data finds them.</summary>
public static class DemoMembers
{
    public static Guid IdOf(string handle)
    {
        // A name-based UUID of version 8 (RFC 9562, section 5.8).
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + handle), hash);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    public static string EmailOf(string handle) => $"{handle}@demo.example";
}
