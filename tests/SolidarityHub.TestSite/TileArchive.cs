using System.Buffers.Binary;
using System.Text;

namespace SolidarityHub.TestSite;

/// <summary>Writes a PMTiles archive (version 3) with the one tile of the whole world: all land, and a square of water around where both axes meet.</summary>
/// <remarks>By the specification's numbers, so that the site is read by the library and not by its own idea of the format.</remarks>
public static class TileArchive
{
    private const int HeaderLength = 127;
    private const int Extent = 4096;

    public static byte[] World(string attribution)
    {
        byte[] tile = [.. Held(3, Layer("earth", Square(0, Extent))), .. Held(3, Layer("water", Square(Extent * 7 / 16, Extent * 9 / 16)))];
        // One entry: its number (0), how many tiles it stands for, how long it is, and where it begins, plus one.
        byte[] directory = [1, 0, 1, .. Varint((ulong)tile.Length), 1];
        var metadata = Encoding.UTF8.GetBytes($$$"""{"attribution":"{{{attribution}}}","vector_layers":[{"id":"earth","fields":{}},{"id":"water","fields":{}}]}""");
        var header = new byte[HeaderLength];
        "PMTiles\x3"u8.CopyTo(header);
        long[] parts = [HeaderLength, directory.Length, HeaderLength + directory.Length, metadata.Length, 0, 0, HeaderLength + directory.Length + metadata.Length, tile.Length, 1, 1, 1];
        foreach (var (number, value) in parts.Index()) BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8 + 8 * number), value);
        // Clustered; nothing compressed, inside and outside; vector tiles; of zoom 0 only.
        ((byte[])[1, 1, 1, 1, 0, 0]).CopyTo(header, 96);
        int[] degrees = [-180, -85, 180, 85];
        foreach (var (number, degree) in degrees.Index()) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(102 + 4 * number), degree * 10_000_000);
        return [.. header, .. directory, .. metadata, .. tile];
    }

    /// <summary>A layer of a vector tile (version 2.1, section 4.1): version, name, one polygon, extent.</summary>
    private static byte[] Layer(string name, byte[] outline) =>
        [.. Number(15, 2), .. Held(1, Encoding.UTF8.GetBytes(name)), .. Held(2, [.. Number(3, 3), .. Held(4, outline)]), .. Number(5, Extent)];

    /// <summary>Move to, three lines, close (section 4.3).</summary>
    private static byte[] Square(int from, int to) =>
    [
        .. Varint(9), .. Step(from), .. Step(from), .. Varint(3 << 3 | 2), .. Step(to - from), .. Step(0), .. Step(0), .. Step(to - from), .. Step(from - to), .. Step(0), .. Varint(15),
    ];

    private static byte[] Step(int value) => Varint((ulong)(uint)((value << 1) ^ (value >> 31)));

    /// <summary>A field of a protocol buffer that is a number.</summary>
    private static byte[] Number(int field, ulong value) => [.. Varint((ulong)field << 3), .. Varint(value)];

    /// <summary>A field of a protocol buffer that holds bytes.</summary>
    private static byte[] Held(int field, byte[] value) => [.. Varint((ulong)field << 3 | 2), .. Varint((ulong)value.Length), .. value];

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7F; value >>= 7) bytes.Add((byte)(value & 0x7F | 0x80));
        return [.. bytes, (byte)value];
    }
}
