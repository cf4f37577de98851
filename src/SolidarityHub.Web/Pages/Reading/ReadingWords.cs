using System.Globalization;
using NodaTime;
using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Reading;

/// <summary>How the pages of reading groups say dates, sizes and choices.</summary>
public static class ReadingWords
{
    /// <summary>The day, and the time when one is set, on the group's own clock.</summary>
    public static string When(this Words t, LocalDate day, LocalTime? time) =>
        time is { } at ? t.DateTime(day + at) : t.Date(day);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static string? Typed(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static string? Typed(LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Size(this Words t, long bytes) => bytes < 1_000_000
        ? t["reading.kilobytes", ("size", Math.Max(1, bytes / 1000))]
        : t["reading.megabytes", ("size", (bytes / 1_000_000m).ToString("0.#", CultureInfo.CurrentCulture))];

    /// <summary>Authors as a list in the reader's language.</summary>
    public static string Authors(IReadOnlyList<string> authors) => string.Join(" · ", authors);

    public static string IconOf(MaterialKind kind) => kind switch
    {
        MaterialKind.Guide => "list",
        MaterialKind.Link => "link",
        MaterialKind.File => "file",
        MaterialKind.Quotation => "quote",
    };

    public static string IconOf(AudienceKind audience) => audience == AudienceKind.Everyone ? "globe" : "lock";

    public static IEnumerable<Option> Languages(Words t) =>
        Language.OfContent.Select(language => new Option(language, t[$"languageName.{language}"]));

    public static IEnumerable<Option> Choices<T>(Words t) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Option(value.ToString(), t.Of(value)) { Hint = HintOf(t, value) });

    public static IEnumerable<Option> Chapters(Words t, IReadOnlyList<ChapterName> chapters) =>
        chapters.Select(chapter => new Option($"{chapter.Number}", $"{chapter.Number}. {chapter.Title}"))
            .Prepend(new Option("", t["reading.wholeGroup"]));

    private static string? HintOf<T>(Words t, T value) where T : struct, Enum =>
        $"reading.hint.{typeof(T).Name}.{value}" is var key && t.Has(key) ? t[key] : null;
}
