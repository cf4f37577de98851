using System.Collections.Frozen;
using System.IO.Compression;
using SolidarityHub.Application.Accounts;

namespace SolidarityHub.Infrastructure.Accounts;

/// <summary>The list of common passwords that the hub ships with, read when it is first needed.</summary>
internal sealed class CommonPasswords : ICommonPasswords
{
    private readonly Lazy<FrozenSet<string>> common = new(Read);

    public bool Contains(string password) => common.Value.Contains(password);

    private static FrozenSet<string> Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seed", "common-passwords.txt.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var words = new List<string>();
        while (text.ReadLine() is { } word) words.Add(word);
        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
