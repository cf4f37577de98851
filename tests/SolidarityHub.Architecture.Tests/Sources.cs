using System.Runtime.CompilerServices;

namespace SolidarityHub.Architecture.Tests;

/// <summary>The source files, for rules that the compiled program no longer shows.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>Paths from the root of the repository, with <c>/</c> before the first folder.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
                && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static string PathOf(string file) => Path.Combine(Root, file.TrimStart('/'));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
