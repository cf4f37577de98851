using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MimeKit;
using MimeKit.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Makes a letter out of an outbox message and hands it to the way that letters go here.</summary>
internal sealed class MailSender(IMailWords words, MailSettings settings, IMailRoute route) : IOutboxSender
{
    public string Kind => Mail.Kind;

    public Task Send(OutboxMessage message, CancellationToken cancellation)
    {
        var mail = JsonSerializer.Deserialize<Mail>(message.Payload) ?? throw new InvalidDataException("A letter without content.");
        return route.Deliver(message.Id, Compose(message, mail, words.Write(mail)), cancellation);
    }

    private MimeMessage Compose(OutboxMessage message, Mail mail, Letter letter)
    {
        var from = MailboxAddress.Parse(settings.From);
        return new MimeMessage
        {
            From = { from },
            To = { new MailboxAddress("", mail.To) },
            Subject = letter.Subject,
            Date = message.CreatedAt.ToDateTimeOffset(),
            // The same for every attempt, so that a letter sent twice can be recognised.
            MessageId = $"{message.Id:N}@{from.Domain}",
            Headers = { { "Auto-Submitted", "auto-generated" }, { HeaderId.ContentLanguage, letter.Language } },
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = letter.Body },
                new TextPart(TextFormat.Html) { Text = Html(letter) },
            },
        };
    }

    private static string Html(Letter letter)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"{letter.Language}\"><head><meta charset=\"utf-8\"><title>")
            .Append(HtmlEncoder.Default.Encode(letter.Subject)).Append("</title></head><body>");
        foreach (var paragraph in letter.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").AppendJoin("<br>", paragraph.Trim().Split('\n').Select(line => Line(line, letter.Links))).Append("</p>");
        return html.Append("</body></html>").ToString();
    }

    /// <summary>The site's own links become clickable; what people wrote does not.</summary>
    private static string Line(string line, IReadOnlyList<string> links) => string.Join(' ', line.Split(' ').Select(word =>
    {
        var text = HtmlEncoder.Default.Encode(word);
        return links.Contains(word) ? $"<a href=\"{text}\">{text}</a>" : text;
    }));
}

/// <summary>How letters leave this machine.</summary>
internal interface IMailRoute
{
    Task Deliver(Guid id, MimeMessage letter, CancellationToken cancellation);
}
