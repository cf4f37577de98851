using Npgsql;
using NpgsqlTypes;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>A question to the directory's index as conditions in SQL.</summary>
internal sealed class EntryQuestion
{
    private readonly List<string> conditions = [];
    private readonly List<NpgsqlParameter> parameters = [];

    /// <param name="filter">What is asked.</param>
    /// <param name="words">Its words as PostgreSQL's text search wants them (directory.asked), all of which must hold; null when there are none.</param>
    /// <param name="codes">The chosen terms, each after the digit of its kind.</param>
    public EntryQuestion(OrganizationFilter filter, IReadOnlyList<string>? words, IReadOnlyList<string> codes)
    {
        (Filter, Words) = (filter, words);
        foreach (var word in words ?? []) Where($"words @@ {Value(word)}::tsquery");
        if (codes.Count > 0) Where($"codes @> {Value(codes.ToArray())}");
        if (filter.ListedAfter is { } after) Where($"listed_at > {Value(after)}");
        if (filter.ListedUntil is { } until) Where($"listed_at <= {Value(until)}");
        if (filter.Window is { } window) Within(MapSquare.Boxes(window));
        if (filter.Near is { } near)
        {
            Within(MapSquare.Around(near, filter.Radius));
            Where($"directory.kilometres(spot, directory.spot({Value(near.Latitude)}, {Value(near.Longitude)})) <= {Value((double)filter.Radius)}");
        }

        // An organization stands here once for each of its places; where no place is asked for, the first is enough.
        if (filter.Near is null && filter.Window is null) Where("number = 0");
    }

    public OrganizationFilter Filter { get; }

    public IReadOnlyList<string>? Words { get; }

    public string Conditions => conditions.Count == 0 ? "true" : string.Join(" AND ", conditions);

    /// <summary>Adds a value and answers with its name in the statement.</summary>
    public string Value(object value)
    {
        parameters.Add(new NpgsqlParameter { Value = value });
        return $"${parameters.Count}";
    }

    public NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
        return command;
    }

    public static IReadOnlyList<string> Codes(OrganizationFilter filter)
    {
        (FacetKind Kind, string? Code)[] terms =
            [(FacetKind.Type, filter.Type), (FacetKind.Sector, filter.Sector), (FacetKind.Theme, filter.Theme), (FacetKind.Tag, filter.Tag)];
        return [.. terms.Where(term => term.Code is not null).Select(term => $"{(int)term.Kind}{term.Code}")];
    }

    private void Where(string condition) => conditions.Add(condition);

    private void Within(IReadOnlyList<MapSquare.Box> boxes)
    {
        // The box alone answers from the index; a row without a point is in none.
        if (boxes.Count == 0) Where("spot IS NOT NULL");
        else Where($"({string.Join(" OR ", boxes.Select(box => $"spot <@ {Value(new NpgsqlBox(new NpgsqlPoint(box.East, box.South), new NpgsqlPoint(box.West, box.North)))}"))})");
    }
}
