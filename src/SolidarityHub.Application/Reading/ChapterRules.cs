using FluentValidation;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>What is asked about a chapter.</summary>
public interface IChapterAnswers
{
    string? Title { get; }

    string? PromptEn { get; }

    string? PromptEs { get; }
}

/// <summary>What a chapter's answers must look like.</summary>
internal sealed class ChapterRules : AbstractValidator<IChapterAnswers>
{
    public ChapterRules()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(Chapter.TitleMaxLength);
        RuleFor(c => c.PromptEn).MaximumLength(Chapter.PromptMaxLength);
        RuleFor(c => c.PromptEs).MaximumLength(Chapter.PromptMaxLength);
    }
}
