namespace SolidarityHub.Infrastructure.Directory;

/// <summary>What the directory's search reads instead of the listings: tables and triggers in a schema of their own, made by a migration.</summary>
public static class DirectoryIndex
{
    public static string Definition { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(DirectoryIndex).Assembly.GetManifestResourceStream("directory-index.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
