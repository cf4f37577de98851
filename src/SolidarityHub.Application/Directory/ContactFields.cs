using FluentValidation;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>One way to reach an organization, as typed.</summary>
public sealed record ContactFields
{
    /// <summary>What it is for: press, the office.</summary>
    public string? Label { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Everyone may see it; otherwise only its stewards and the site's editors.</summary>
    public bool IsPublic { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Email) && string.IsNullOrWhiteSpace(Phone);
}

/// <summary>A further page of an organization, as typed.</summary>
public sealed record LinkFields
{
    public string? Label { get; init; }

    public string? Address { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Address);
}

/// <summary>What a contact must be.</summary>
internal sealed class ContactRules : AbstractValidator<ContactFields>
{
    public ContactRules()
    {
        RuleFor(c => c.Label).MaximumLength(OrganizationContact.LabelMaxLength);
        RuleFor(c => c.Email).MaximumLength(OrganizationContact.EmailMaxLength).EmailAddress()
            .When(c => !string.IsNullOrWhiteSpace(c.Email), ApplyConditionTo.CurrentValidator);
        RuleFor(c => c.Phone).MaximumLength(OrganizationContact.PhoneMaxLength);
    }
}

/// <summary>What a further link must be.</summary>
internal sealed class LinkRules : AbstractValidator<LinkFields>
{
    public LinkRules()
    {
        RuleFor(l => l.Label).MaximumLength(FurtherLink.LabelMaxLength);
        RuleFor(l => l.Address).MaximumLength(FurtherLink.AddressMaxLength).Must(ListingFields.IsWebAddress)
            .WithErrorCode("directory.notAnAddress");
    }
}
