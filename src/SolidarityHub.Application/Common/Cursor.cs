using System.Buffers.Binary;
using System.Buffers.Text;
using NodaTime;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>Remembers for a program where it stopped reading a list: the sort key and the id of the last thing it got.</summary>
/// <remarks>Written as base64url (RFC 4648, section 5) of 24 bytes; programs pass it back as it is.</remarks>
/// <param name="Key">The number the list is sorted by.</param>
/// <param name="Id">Decides between things with the same key.</param>
public readonly record struct Cursor(long Key, Guid Id)
{
    public static readonly Error Unreadable = Error.Invalid("paging.cursorUnreadable");

    private const int Size = 24;

    public static Cursor At(Instant instant, Guid id) => new(instant.ToUnixTimeTicks(), id);

    /// <summary>The moment that the list is sorted by.</summary>
    public Instant Instant => Instant.FromUnixTimeTicks(Math.Clamp(Key, Instant.MinValue.ToUnixTimeTicks(), Instant.MaxValue.ToUnixTimeTicks()));

    /// <summary>Where <paramref name="text"/> points to; no text is the beginning, which is null.</summary>
    public static Result<Cursor?> Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return (Cursor?)null;
        Span<byte> bytes = stackalloc byte[Size + 3];
        if (text.Length != Base64Url.GetEncodedLength(Size) || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Size) return Unreadable;
        return (Cursor?)new Cursor(BinaryPrimitives.ReadInt64BigEndian(bytes), new Guid(bytes[8..Size], bigEndian: true));
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Key);
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}
