using System.Text.RegularExpressions;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Web.Common;

/// <summary>Letters in the words of the translations: <c>mail.{letter}.subject</c> and <c>.body</c>.</summary>
internal sealed partial class MailWords(Translations translations, IConfiguration configuration) : IMailWords
{
    public Letter Write(Mail mail)
    {
        var home = (configuration["Hub:PublicUrl"] ?? "http://localhost:5080").TrimEnd('/');
        var language = Domain.Common.Language.OfTheSite.Contains(mail.Language) ? mail.Language : Domain.Common.Language.English;
        var values = new Dictionary<string, string>(mail.Arguments.Count + 2)
        {
            ["site"] = translations.Find("site.name", language),
            ["home"] = home,
        };
        var links = new List<string>();
        foreach (var (name, value) in mail.Arguments)
        {
            // A path is one of our own, never a way to somewhere else.
            var isLink = name.EndsWith("Path", StringComparison.Ordinal) && value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal);
            values[name] = isLink ? home + value : value;
            if (isLink) links.Add(home + value);
        }

        var subject = Fill(translations.Find($"mail.{mail.Letter}.subject", language), values);
        var body = Fill(translations.Find($"mail.{mail.Letter}.body", language), values);
        var foot = Fill(translations.Find("mail.foot", language), values);
        return new Letter(subject.ReplaceLineEndings(" "), $"{body}\n\n{foot}\n", language, links);
    }

    // In one go: a value that looks like a name in braces stays as it is.
    private static string Fill(string sentence, Dictionary<string, string> values) =>
        Named().Replace(sentence, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Named();
}
