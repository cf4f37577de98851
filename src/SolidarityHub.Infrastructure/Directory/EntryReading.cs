using System.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using SolidarityHub.Application.Directory;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Reads the directory's index: all entries of a question when they are few, a fair sample or one stretch when they are many.</summary>
/// <remarks>
/// A question never reads more than some thousands of rows, however many organizations there are.
/// </remarks>
internal sealed class EntryReading(HubDbContext db)
{
    /// <summary>So many are few: they are all read, counted exactly and sorted in memory.</summary>
    public const int Few = 1_000;

    /// <summary>The same for the map, whose entries come from one index alone.</summary>
    public const int FewOnMap = 4_000;

    private const int SampleSize = 4_000;
    private const int Lots = 1_024;

    /// <summary>The words as PostgreSQL's text search wants them; null when nothing was asked.</summary>
    public async Task<string?> Ask(string typed, int boldness, CancellationToken cancellation)
    {
        if (typed.Length == 0) return null;
        await using var command = new NpgsqlCommand("SELECT directory.asked($1, $2)::text", await Connection(cancellation));
        command.Parameters.Add(new NpgsqlParameter { Value = typed });
        command.Parameters.Add(new NpgsqlParameter { Value = boldness });
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    /// <summary>The entries, but no more than one above what are few: then there are many.</summary>
    /// <remarks>
    /// Two words: one bitmap from the GIN index on words, then at most 1,001 rows. A window: an index-only scan of entries_spot, stopped as soon.
    /// Terms: GIN on codes. Whatever combines, the bitmap is made from the narrower and the rest is checked on its rows.
    /// </remarks>
    public Task<IReadOnlyList<Entry>> Probe(EntryQuestion question, CancellationToken cancellation, int few = Few) =>
        Read(question, $"SELECT {Columns(question)} FROM directory.entries WHERE {question.Conditions} LIMIT {few + 1}", cancellation);

    /// <summary>A fair sample, and how many entries each of it stands for.</summary>
    /// <remarks>
    /// Without words: an index-only walk along entries_lot, a thirty-second of the table at most. With words: their bitmap is read in the
    /// order of the table, so how far a thousand rows reach into it tells how many there are in all.
    /// </remarks>
    public async Task<(IReadOnlyList<Entry> Entries, double Each)> Sample(EntryQuestion question, CancellationToken cancellation)
    {
        var last = 0.0;
        if (question.Words is not null)
        {
            var first = await Read(
                question,
                $"""
                SELECT {Sampled}, (ctid::text::point)[0] * current_setting('block_size')::float8 / pg_relation_size('directory.entries')
                FROM directory.entries WHERE {question.Conditions} LIMIT {Few}
                """,
                cancellation, row => last = Math.Max(last, row.GetDouble(7)));
            return (first, first.Count < Few ? 1 : 1 / Math.Max(last, 0.001));
        }

        const int lots = 32;
        var entries = await Read(
            question,
            // OFFSET 0 keeps the planner from looking the window up first, of whose size it knows nothing.
            $"""
            SELECT {Sampled}, lot::float8 FROM (SELECT * FROM directory.entries WHERE lot < {lots} ORDER BY lot OFFSET 0) AS drawn
            WHERE {question.Conditions} LIMIT {SampleSize}
            """,
            cancellation, row => last = row.GetDouble(7));
        return (entries, (double)Lots / (entries.Count < SampleSize ? lots : last + 1));
    }

    /// <summary>One stretch of many, in order: along the index of that order until enough fit, which is soon because many do.</summary>
    /// <remarks>
    /// OFFSET 0 holds the planner to that way: it takes any window for a thousandth of the earth, and would read and sort the whole of it.
    /// </remarks>
    public Task<IReadOnlyList<Entry>> Walk(EntryQuestion question, int skip, int take, CancellationToken cancellation)
    {
        var order = question.Filter switch
        {
            { Sort: OrganizationSort.Distance, Near: { } near } =>
                $"spot <-> directory.spot({question.Value(near.Latitude)}, {question.Value(near.Longitude)})",
            { Sort: OrganizationSort.Newest } => "listed_at DESC, organization_id, number",
            _ => "name, organization_id, number",
        };
        return Read(
            question,
            $"""
            SELECT {Columns(question)} FROM (SELECT * FROM directory.entries ORDER BY {order} OFFSET 0) AS walked
            WHERE {question.Conditions} LIMIT {question.Value(take)} OFFSET {question.Value(skip)}
            """,
            cancellation);
    }

    /// <summary>The ids after one, in their order, for programs that read everything.</summary>
    public async Task<IReadOnlyList<Guid>> After(EntryQuestion question, Guid after, int take, CancellationToken cancellation)
    {
        var sql = $"""
            SELECT DISTINCT organization_id FROM directory.entries
            WHERE {question.Conditions} AND organization_id > {question.Value(after)} ORDER BY organization_id LIMIT {question.Value(take)}
            """;
        await using var command = question.Command(await Connection(cancellation), sql);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<Guid>();
        while (await rows.ReadAsync(cancellation)) ids.Add(rows.GetGuid(0));
        return ids;
    }

    /// <summary>Those whose name begins like this; the first to offer while someone types.</summary>
    public Task<IReadOnlyList<Entry>> Beginning(string typed, int take, CancellationToken cancellation)
    {
        var question = new EntryQuestion(new OrganizationFilter { Words = typed }, null, []);
        return Read(
            question,
            $"""
            SELECT {Columns(question)} FROM directory.entries, public.hub_fold({question.Value(typed)}) AS start
            WHERE number = 0 AND name >= start AND name < start || chr(1114111) ORDER BY name, organization_id LIMIT {take}
            """,
            cancellation);
    }

    private const string Sampled = "organization_id, '' AS name, 'epoch'::timestamptz, codes, spot, 0::float8, NULL::float8";

    private static string Columns(EntryQuestion question)
    {
        var likeness = "0::float8";
        if (question.Filter.Words.Length > 0)
        {
            var typed = $"public.hub_fold({question.Value(question.Filter.Words)})";
            likeness = $"(public.similarity({typed}, name) + public.word_similarity({typed}, name))::float8";
        }

        var away = question.Filter.Near is { } near
            ? $"directory.kilometres(spot, directory.spot({question.Value(near.Latitude)}, {question.Value(near.Longitude)}))"
            : "NULL::float8";
        return $"organization_id, name, listed_at, codes, spot, {likeness}, {away}";
    }

    private async Task<IReadOnlyList<Entry>> Read(
        EntryQuestion question, string sql, CancellationToken cancellation, Action<NpgsqlDataReader>? also = null)
    {
        await using var command = question.Command(await Connection(cancellation), sql);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<Entry>();
        while (await rows.ReadAsync(cancellation))
        {
            entries.Add(new Entry(
                rows.GetGuid(0), rows.GetString(1), rows.GetFieldValue<Instant>(2), rows.GetFieldValue<string[]>(3),
                rows.IsDBNull(4) ? null : rows.GetFieldValue<NpgsqlPoint>(4), rows.GetDouble(5), rows.IsDBNull(6) ? null : rows.GetDouble(6)));
            also?.Invoke(rows);
        }

        return entries;
    }

    private async Task<NpgsqlConnection> Connection(CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await db.Database.OpenConnectionAsync(cancellation);
        return connection;
    }
}
