using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Web.Common;

/// <summary>Every sentence of the site, in the reader's language, read from <c>Translations/*.json</c>.</summary>
/// <remarks>Nested objects make dotted keys; an object of <c>one</c> and <c>other</c> is a plural (CLDR's categories).</remarks>
public sealed class Words(Translations translations)
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? "es" : "en";

    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> arguments] =>
        Fill(translations.Find(key, Language), arguments);

    /// <summary>The sentence for <paramref name="count"/> things; <c>{count}</c> is the number, grouped by culture.</summary>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Fill(translations.Find($"{key}.{(count == 1 ? "one" : "other")}", Language), arguments)
            .Replace("{count}", count.ToString("N0", CultureInfo.CurrentCulture), StringComparison.Ordinal);

    /// <summary>The word for one value of an enumeration: <c>enum.Type.Value</c>.</summary>
    public string Of(Enum value) => this[$"enum.{value.GetType().Name}.{value}"];

    public bool Has(string key) => translations.Has(key, Language);

    public string Date(LocalDate date) => date.ToString("D", CultureInfo.CurrentCulture);

    public string Date(Instant instant) => Date(instant.InZone(Zone).Date);

    /// <summary>A year, a month or a day, as precisely as <see cref="PartialDate"/> knows it; empty when not at all.</summary>
    public string PartOfDate(string date)
    {
        if (!PartialDate.TryParse(date, out var known) || !known.IsKnown) return "";
        if (known.Month == 0) return known.ToString();
        return known.Day == 0
            ? new LocalDate(known.Year, known.Month, 1).ToString(this["articles.monthFormat"], CultureInfo.CurrentCulture)
            : new LocalDate(known.Year, known.Month, known.Day).ToString(this["articles.dayFormat"], CultureInfo.CurrentCulture);
    }

    public string DateTime(Instant instant) => DateTime(instant.InZone(Zone).LocalDateTime);

    public string DateTime(LocalDateTime moment) =>
        $"{moment.Date.ToString("D", CultureInfo.CurrentCulture)}, {Time(moment.TimeOfDay)}";

    public string Time(LocalTime time) => time.ToString("t", CultureInfo.CurrentCulture);

    /// <summary>For the <c>datetime</c> attribute (RFC 3339).</summary>
    public static string Machine(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>The reader's time zone; set for each request.</summary>
    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    private static string Fill(string sentence, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var (name, value) in arguments)
            sentence = sentence.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.CurrentCulture), StringComparison.Ordinal);
        return sentence;
    }
}

/// <summary>The translations as loaded at the start; a missing key shows itself, and a test keeps any from missing.</summary>
public sealed class Translations
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage;

    private Translations(Dictionary<string, Dictionary<string, string>> sentences) => byLanguage =
        sentences.ToFrozenDictionary(language => language.Key, language => language.Value.ToFrozenDictionary());

    public static Translations Load(string folder)
    {
        var sentences = Domain.Common.Language.OfTheSite.ToDictionary(language => language, _ => new Dictionary<string, string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileNameWithoutExtension(file)[^2..];
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            Flatten(document.RootElement, "", sentences[language]);
        }

        return new Translations(sentences);
    }

    public IReadOnlyDictionary<string, string> In(string language) => byLanguage[language];

    public string Find(string key, string language) => byLanguage[language].GetValueOrDefault(key, key);

    public bool Has(string key, string language) => byLanguage[language].ContainsKey(key);

    private static void Flatten(JsonElement element, string prefix, Dictionary<string, string> into)
    {
        foreach (var property in element.EnumerateObject())
        {
            var key = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
            if (property.Value.ValueKind == JsonValueKind.Object) Flatten(property.Value, key, into);
            else into.Add(key, property.Value.GetString()!);
        }
    }
}
