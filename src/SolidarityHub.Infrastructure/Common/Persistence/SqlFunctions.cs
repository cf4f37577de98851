namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>The SQL functions that tables and searches lean on.</summary>
public static class SqlFunctions
{
    public static string Definition { get; } = Read();

    /// <summary><c>hub_fold</c> of the same text, for use inside queries; PostgreSQL does the work.</summary>
    public static string Fold(string text) => throw new NotSupportedException("Only inside a query.");

    /// <summary><c>hub_kilometres</c>: the distance between two points given in degrees; PostgreSQL does the work.</summary>
    public static double Kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) =>
        throw new NotSupportedException("Only inside a query.");

    private static string Read()
    {
        using var stream = typeof(SqlFunctions).Assembly.GetManifestResourceStream("functions.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
