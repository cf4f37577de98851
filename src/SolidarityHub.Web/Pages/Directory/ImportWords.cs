using System.Globalization;
using NodaTime;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Directory;

/// <summary>Says in words how far a file of listings is, and what was found about its rows.</summary>
public static class ImportWords
{
    public static string Standing(this Words t, ImportState state, Instant? undoneAt) => undoneAt is null ? t.Of(state) : t["import.undone"];

    public static string Tone(ImportState state, Instant? undoneAt) => (state, undoneAt) switch
    {
        (_, not null) => "plain",
        (ImportState.Done, _) => "good",
        (ImportState.Failed or ImportState.Stopped or ImportState.UndoStopped, _) => "bad",
        _ => "care",
    };

    public static string Tone(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Added or ImportOutcome.Updated => "good",
        ImportOutcome.Doubtful => "care",
        ImportOutcome.Refused => "bad",
        ImportOutcome.Known or ImportOutcome.Skipped => "plain",
    };

    /// <summary>What became of a row, or would become of it.</summary>
    public static string Outcome(this Words t, ImportOutcome outcome, bool onlyTried) =>
        onlyTried && outcome == ImportOutcome.Added ? t["import.fine"] : t.Of(outcome);

    /// <summary>A fault as a sentence: what field, and what is wrong with it.</summary>
    public static string Fault(this Words t, RowFault fault)
    {
        var key = t.Has(fault.Code) ? fault.Code : $"validation.{fault.Code}";
        // Of what is too long the sentence of the form says how long it may be, which is not known here.
        var reason = fault.Code == "MaximumLengthValidator" ? t["import.tooLong"] : t.Has(key) ? t[key] : t["import.unfit"];
        return t["import.fault", ("field", t.FieldName(fault.Field)), ("reason", reason)];
    }

    public static string Likeness(this Words t, RowLikeness like) => like.Reasons.Count == 0
        ? t["import.cameBefore"]
        : t["import.likeness", ("percent", like.Percent), ("reasons", string.Join(", ", like.Reasons.Select(reason => t.Of(reason))))];

    public static string Delimiter(this Words t, string delimiter) => delimiter switch
    {
        "," => t["import.delimiter.comma"],
        ";" => t["import.delimiter.semicolon"],
        "\t" => t["import.delimiter.tab"],
        _ => t["import.delimiter.bar"],
    };

    /// <summary>What a column can be said to hold.</summary>
    public static IEnumerable<Option> Fields(this Words t, ImportColumn column)
    {
        yield return new Option("", t["import.passedOver"]);
        // What only a header with a number can say: a further place, a further link.
        if (column.Guess is { } guess && !ListingColumns.Fields.Contains(guess)) yield return new Option(guess, t["import.asHeaderSays"]);
        foreach (var field in ListingColumns.Fields) yield return new Option(field, t[$"import.field.{field}"]);
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    // Names of properties as the rules give them: Contacts[0].Email, Locations[0].Place.
    private static string FieldName(this Words t, string property)
    {
        var name = property.Split('.')[^1].Split('[')[0];
        return t.Has($"import.property.{name}") ? t[$"import.property.{name}"] : t["import.row"];
    }
}
