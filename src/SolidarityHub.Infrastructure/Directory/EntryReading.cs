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

    /// <summary>The lots of a sixteenth of all entries, drawn by chance; entries_words_drawn holds the words of just these.</summary>
    private const int DrawnLots = 64;

    /// <summary>So many of the drawn tell well enough how many there are in all.</summary>
    private const int Telling = 500;

    /// <summary>The words as PostgreSQL's text search wants them; null when nothing was asked.</summary>
    public async Task<IReadOnlyList<string>?> Ask(string typed, int boldness, CancellationToken cancellation)
    {
        if (typed.Length == 0) return null;
        await using var command = new NpgsqlCommand("SELECT directory.asked($1, $2)::text[]", await Connection(cancellation));
        command.Parameters.Add(new NpgsqlParameter { Value = typed });
        command.Parameters.Add(new NpgsqlParameter { Value = boldness });
        return await command.ExecuteScalarAsync(cancellation) as string[];
    }

    /// <summary>All entries, when they are few; else some of them, and with words also how many there are for each of these.</summary>
    /// <remarks>
    /// Two words: asked of the drawn first; where these are many, the others need not be read. Else one bitmap from the GIN index on words,
    /// read in the order of the table, so how far a thousand rows reach into that tells how many there are in all. A window: an
    /// index-only scan of entries_spot, stopped as soon. Terms: GIN on codes. Whatever combines, the
    /// bitmap is made from the narrower and the rest is checked on its rows.
    /// </remarks>
    public async Task<Probed> Probe(EntryQuestion question, CancellationToken cancellation, int few = Few)
    {
        if (question.Words is null) return await Look("true", 1);
        var drawn = await Look($"lot < {DrawnLots}", Lots / DrawnLots);
        return drawn.Entries.Count > Telling ? drawn with { AreAll = false } : await Look("true", 1);

        async Task<Probed> Look(string among, int each)
        {
            const string place = "(ctid::text::point)[0] * current_setting('block_size')::float8 / pg_relation_size('directory.entries')";
            var reach = 0.0;
            var entries = await Read(
                question,
                $"""
                SELECT {Columns(question)}, {(question.Words is null ? "1::float8" : place)} FROM directory.entries
                WHERE {among} AND {question.Conditions} LIMIT {few + 1}
                """,
                cancellation, row => reach = Math.Max(reach, row.GetDouble(7)));
            var areAll = entries.Count <= few;
            return new Probed(entries, areAll, areAll ? each : each / Math.Max(reach, 0.001));
        }
    }

    /// <summary>A fair sample of a question without words, and how many entries each of it stands for.</summary>
    /// <remarks>An index-only walk along entries_lot, a thirty-second of the table at most.</remarks>
    public async Task<(IReadOnlyList<Entry> Entries, double Each)> Sample(EntryQuestion question, CancellationToken cancellation)
    {
        const int lots = 32;
        var last = 0.0;
        var entries = await Read(
            question,
            // OFFSET 0 keeps the planner from looking the window up first, of whose size it knows nothing.
            $"""
            SELECT organization_id, '' AS name, 'epoch'::timestamptz, codes, spot, 0::float8, NULL::float8, lot::float8
            FROM (SELECT * FROM directory.entries WHERE lot < {lots} ORDER BY lot OFFSET 0) AS drawn
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
    /// <remarks>
    /// Where many fit, some thousand rows along the primary key hold enough of them. Where few do, the planner finds these through
    /// whichever index is narrowest, and OFFSET 0 keeps it from walking along the key until enough have come by: with careless words that took seconds.
    /// </remarks>
    public async Task<IReadOnlyList<Guid>> After(EntryQuestion question, Guid after, int take, CancellationToken cancellation)
    {
        const int stretch = 5_000;
        var start = question.Value(after);
        var walk = $"SELECT * FROM directory.entries WHERE organization_id > {start} ORDER BY organization_id, number";
        var close = await Ids($"({walk} LIMIT {stretch}) AS walked WHERE {question.Conditions}");
        if (close.Count == take) return close;
        await using var beyond = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM directory.entries WHERE organization_id > $1 ORDER BY organization_id, number OFFSET $2)", await Connection(cancellation));
        beyond.Parameters.Add(new NpgsqlParameter { Value = after });
        beyond.Parameters.Add(new NpgsqlParameter { Value = stretch });
        return await beyond.ExecuteScalarAsync(cancellation) is true
            ? await Ids($"(SELECT organization_id FROM directory.entries WHERE {question.Conditions} AND organization_id > {start} OFFSET 0) AS found")
            : close;

        async Task<IReadOnlyList<Guid>> Ids(string among)
        {
            await using var command = question.Command(
                await Connection(cancellation), $"SELECT DISTINCT organization_id FROM {among} ORDER BY organization_id LIMIT {take}");
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var ids = new List<Guid>();
            while (await rows.ReadAsync(cancellation)) ids.Add(rows.GetGuid(0));
            return ids;
        }
    }

    /// <summary>Those whose name begins with the words, and which fit besides; the first to offer while someone types.</summary>
    public Task<IReadOnlyList<Entry>> Beginning(OrganizationFilter filter, int take, CancellationToken cancellation)
    {
        var question = new EntryQuestion(filter, null, EntryQuestion.Codes(filter));
        return Read(
            question,
            $"""
            SELECT {Columns(question)} FROM directory.entries, public.hub_fold({question.Value(filter.Words)}) AS start
            WHERE {question.Conditions} AND name >= start AND name < start || chr(1114111) ORDER BY name, organization_id LIMIT {take}
            """,
            cancellation);
    }

    private static string Columns(EntryQuestion question)
    {
        var likeness = "0::float8";
        if (question.Filter.Words.Length > 0)
        {
            // Asked for once, and not again for every name.
            var typed = $"(SELECT public.hub_fold({question.Value(question.Filter.Words)}))";
            likeness = $"public.similarity({typed}, name)::float8";
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

/// <summary>What was found of a question.</summary>
/// <param name="Entries">All, or some.</param>
/// <param name="AreAll">Whether nothing else fits.</param>
/// <param name="Each">How many there are for each of them.</param>
internal sealed record Probed(IReadOnlyList<Entry> Entries, bool AreAll, double Each);
