using FluentValidation;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>What is asked about a reading group, when it starts and whenever it is edited.</summary>
public interface IGroupAnswers
{
    string? Name { get; }

    string? Description { get; }

    string? Language { get; }

    string? Place { get; }

    string? OnlineUrl { get; }

    string? TimeZone { get; }

    GroupPrivacy Privacy { get; }

    Joining Joining { get; }

    string? JoinQuestion { get; }
}

/// <summary>What a reading group's answers must look like.</summary>
internal sealed class GroupRules : AbstractValidator<IGroupAnswers>
{
    public GroupRules()
    {
        RuleFor(group => group.Name).NotEmpty().MaximumLength(ReadingGroup.NameMaxLength);
        RuleFor(group => group.Description).NotEmpty().MaximumLength(ReadingGroup.DescriptionMaxLength);
        RuleFor(group => group.Language).Must(language => Language.OfContent.Contains(language)).WithErrorCode("reading.languageUnknown");
        RuleFor(group => group.Place).MaximumLength(ReadingGroup.PlaceMaxLength);
        RuleFor(group => group.OnlineUrl).MaximumLength(ReadingGroup.OnlineUrlMaxLength)
            .Must(WebAddress.IsOne).When(group => !string.IsNullOrEmpty(group.OnlineUrl)).WithErrorCode("reading.notAnAddress");
        RuleFor(group => group.TimeZone)
            .Must(zone => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("reading.zoneUnknown");
        RuleFor(group => group.Privacy).IsInEnum();
        RuleFor(group => group.Joining).IsInEnum();
        RuleFor(group => group.JoinQuestion).MaximumLength(ReadingGroup.QuestionMaxLength);
    }
}

/// <summary>Addresses of web pages that members may link to.</summary>
internal static class WebAddress
{
    public static bool IsOne(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0;
}

/// <summary>Turns the answers into what the group says about itself.</summary>
internal static class GroupAnswers
{
    public static GroupDetails Details(this IGroupAnswers answers, IMarkdown markdown, Guid? hostOrganizationId)
    {
        var description = answers.Description!.Trim();
        return new GroupDetails(
            answers.Name!.Trim(), description, markdown.ToHtml(description), answers.Language!,
            answers.Place?.Trim() ?? "", answers.OnlineUrl?.Trim() ?? "", answers.TimeZone!, hostOrganizationId,
            answers.Privacy, answers.Joining, answers.JoinQuestion?.Trim() ?? "");
    }
}
