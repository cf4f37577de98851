using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Site;

/// <summary>Writes a text of the site's own pages anew, in both languages.</summary>
[Access(Who.Editor)]
public sealed record EditText(string Key, int Version, string? BodyEn, string? BodyEs, string? Url, bool Shown) : ICommand<Done>
{
    internal sealed class Rules : AbstractValidator<EditText>
    {
        public Rules()
        {
            RuleFor(text => text.BodyEn).Words(TextBlock.BodyMaxLength);
            RuleFor(text => text.BodyEs).Words(TextBlock.BodyMaxLength);
            RuleFor(text => text.Url).WebAddress(Partner.UrlMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, IMarkdown markdown, TimeProvider time, IAnnouncements announcements)
        : ICommandHandler<EditText, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditText request, CancellationToken cancellationToken)
        {
            var block = await db.TextBlocks.SingleOrDefaultAsync(found => found.Key == request.Key, cancellationToken);
            if (block is null) return SiteErrors.NoSuchText;

            var body = SiteRules.Both(request.BodyEn, request.BodyEs);
            var written = block.Write(
                request.Version, body, markdown.Html(block.Format, body), request.Url.OrNothing(), request.Shown, time.Now());
            if (written.Succeeded && block.Key == SiteTexts.Prompt) await Retitle(body, cancellationToken);
            announcements.Announce(new ContentChanged("site"));
            return written;
        }

        /// <summary>The thread under the home page's question is named after it.</summary>
        private async Task Retitle(Bilingual prompt, CancellationToken cancellation)
        {
            var thread = await db.Threads.SingleOrDefaultAsync(
                found => found.SubjectKind == ThreadSubjectKind.HomePrompt && found.SubjectId == HomePrompt.SubjectId, cancellation);
            thread?.Present(prompt.En.Length <= DiscussionThread.TitleMaxLength ? prompt.En : prompt.En[..DiscussionThread.TitleMaxLength], thread.Path);
        }
    }
}

/// <summary>Makes what is shown from what was typed.</summary>
public static class SiteMarkup
{
    public static Bilingual Html(this IMarkdown markdown, TextFormat format, Bilingual body) => format switch
    {
        // A plain text is shown through the page's own encoding.
        TextFormat.Text => Bilingual.Empty,
        TextFormat.Markdown => new Bilingual(markdown.ToHtml(body.En), body.Es.Length == 0 ? "" : markdown.ToHtml(body.Es)),
    };
}
