using System.Text.RegularExpressions;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Architecture.Tests;

/// <summary>Every word of the site exists in both languages.</summary>
public sealed partial class TranslationTests
{
    /// <summary>What is rightly the same in both languages.</summary>
    private static readonly HashSet<string> SameInBoth = ["site.name"];

    private static readonly Translations All = Translations.Load(Sources.PathOf("src/SolidarityHub.Web/Translations"));

    private static IReadOnlyDictionary<string, string> English => All.In("en");

    private static IReadOnlyDictionary<string, string> Spanish => All.In("es");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Assert.True(English.Count > 500, $"Looked at {English.Count} sentences only.");
        Layers.None(English.Keys.Except(Spanish.Keys), "Missing in Spanish:");
        Layers.None(Spanish.Keys.Except(English.Keys), "Missing in English:");
    }

    [Fact]
    public void No_sentence_is_empty_or_has_stray_spaces() => Layers.None(
        new[] { English, Spanish }.SelectMany(language => language)
            .Where(sentence => string.IsNullOrWhiteSpace(sentence.Value) || sentence.Value != sentence.Value.Trim()).Select(sentence => sentence.Key),
        "Write it, or take the key away; spaces between words belong into the view:");

    [Fact]
    public void No_sentence_was_forgotten_in_the_other_language() => Layers.None(
        English.Where(sentence => Spanish.GetValueOrDefault(sentence.Key) == sentence.Value && !SameInBoth.Contains(sentence.Key)
            && sentence.Value.Any(char.IsLetter) && !OnlyPlaceholders().IsMatch(sentence.Value)).Select(sentence => sentence.Key),
        "The same in English and Spanish. Translate it, or list it in SameInBoth:");

    [Fact]
    public void Both_languages_name_the_same_values() => Layers.None(
        English.Where(sentence => Spanish.TryGetValue(sentence.Key, out var other) && !Named(sentence.Value).SetEquals(Named(other)))
            .Select(sentence => $"{sentence.Key}: {sentence.Value} / {Spanish[sentence.Key]}"),
        "Both sentences must name the same {values}:");

    [Fact]
    public void Every_plural_has_both_forms() => Layers.None(
        English.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal) && !English.ContainsKey(key[..^4] + ".other"))
            .Concat(English.Keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal) && English[key].Contains("{count}", StringComparison.Ordinal)
                && !English.ContainsKey(key[..^6] + ".one"))),
        "A plural has `one` and `other`:");

    [Fact]
    public void Every_key_in_the_sources_has_its_sentence()
    {
        var used = Used().ToList();
        Assert.True(used.Count > 500, $"Found {used.Count} uses only.");
        Layers.None(used.Where(use => !Exists(use.Key)).Select(use => $"{use.Key} in {use.File}"), "Used, but not in Translations/*.json:");
    }

    [Fact]
    public void Every_beginning_of_a_key_in_the_sources_leads_to_sentences()
    {
        var used = Uses(".cshtml", ".cs").SelectMany(file => KeyBeginning().Matches(Sources.Read(file)).Select(found => (Key: found.Groups["key"].Value, File: file))).ToList();
        Assert.True(used.Count > 5, $"Found {used.Count} uses only.");
        Layers.None(
            used.Where(use => !English.Keys.Any(key => key.StartsWith(use.Key, StringComparison.Ordinal))).Select(use => $"{use.Key}… in {use.File}"),
            "No sentence begins like this:");
    }

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var files = Sources.Files("src/SolidarityHub.Domain", ".cs").Concat(Sources.Files("src/SolidarityHub.Application", ".cs"))
            .Concat(Sources.Files("src/SolidarityHub.Infrastructure", ".cs")).Concat(Sources.Files("src/SolidarityHub.Web", ".cs"));
        var codes = files.SelectMany(file => Refusal().Matches(Sources.Read(file)).Select(found => (Key: found.Groups["key"].Value, File: file))).ToList();
        Assert.True(codes.Count > 60, $"Found {codes.Count} refusals only.");
        // What is not there is a page of its own, and has no sentence.
        Layers.None(
            codes.Where(code => !Exists(code.Key) && !English.ContainsKey($"validation.{code.Key}") && !code.Key.EndsWith(".notFound", StringComparison.Ordinal))
                .Select(code => $"{code.Key} in {code.File}"),
            "A refusal must be able to say why:");
    }

    [Fact]
    public void Every_value_of_a_shown_enumeration_has_its_word()
    {
        var shown = English.Keys.Where(key => key.StartsWith("enum.", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).Distinct().ToList();
        Assert.True(shown.Count > 5, $"Found {shown.Count} enumerations only.");
        var kinds = new[] { Layers.Domain, Layers.Application, Layers.Web }.SelectMany(Layers.Written).Where(type => type.IsEnum).ToLookup(type => type.Name);
        Layers.None(shown.Where(name => !kinds.Contains(name)), "No such enumeration (any more):");
        Layers.None(
            from name in shown
            from kind in kinds[name]
            from value in Enum.GetNames(kind)
            where !English.ContainsKey($"enum.{name}.{value}")
            select $"enum.{name}.{value}",
            "A value without a word:");
    }

    [Fact]
    public void Every_letter_has_its_subject_and_body()
    {
        var letters = Sources.Files("src/SolidarityHub.Application", ".cs")
            .SelectMany(file => Letter().Matches(Sources.Read(file)).Select(found => found.Groups["key"].Value)).Distinct().ToList();
        Assert.True(letters.Count > 5, $"Found {letters.Count} letters only.");
        Layers.None(letters.SelectMany(letter => new[] { $"mail.{letter}.subject", $"mail.{letter}.body" }).Where(key => !English.ContainsKey(key)),
            "A letter needs its words:");
    }

    private static bool Exists(string key) => English.ContainsKey(key) || English.ContainsKey($"{key}.one");

    private static IEnumerable<string> Uses(params string[] endings) => Sources.Files("src/SolidarityHub.Web", endings);

    private static IEnumerable<(string Key, string File)> Used() =>
        from file in Uses(".cshtml", ".cs")
        let text = Sources.Read(file)
        from found in Key().Matches(text).Concat(file.EndsWith(".cshtml", StringComparison.Ordinal) ? FieldKey().Matches(text) : [])
        select (found.Groups["key"].Value, file);

    private static HashSet<string> Named(string sentence) => [.. Placeholder().Matches(sentence).Select(found => found.Value)];

    [GeneratedRegex("""\b(?:T|words|Words)\[\s*"(?<key>[^"]+)"|\bT\.(?:Count|Has)\(\s*"(?<key>[^"]+)"|\bFlash\(\s*"(?<key>[^"]+)"|\bT\[[^\]"]*\?\s*"(?<key>[^"]+)"|\bT\[[^\]"]*\?\s*"[^"]+"\s*:\s*"(?<key>[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Key();

    [GeneratedRegex("""<field\b[^>]*?\b(?:label|hint)="(?<key>[a-zA-Z]+\.[a-zA-Z.]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FieldKey();

    [GeneratedRegex("""\b(?:T|words|Words)\[\s*\$"(?<key>[^"{]+)\{ """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex KeyBeginning();

    [GeneratedRegex("""\bError\.(?:NotFound|Forbidden|Conflict|Gone|TooMany|Invalid)\(\s*(?:"[A-Z]\w*"\s*,\s*|nameof\([^)]*\)\s*,\s*)?"(?<key>[a-z]\w*(?:\.\w+)+)"|\bWithErrorCode\(\s*"(?<key>[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Refusal();

    [GeneratedRegex("""new\s+Mail\(\s*"(?<key>\w+)"|Mail\s+\w+\([^)]*\)\s*=>\s*new\(\s*"(?<key>\w+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Letter();

    [GeneratedRegex("""\{\w+\}""")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""^[\W\d]*(\{\w+\}[\W\d]*)+$""")]
    private static partial Regex OnlyPlaceholders();
}
