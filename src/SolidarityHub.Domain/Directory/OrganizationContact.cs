namespace SolidarityHub.Domain.Directory;

/// <summary>One way to reach an organization, for everyone or only for the people who keep its listing.</summary>
public sealed class OrganizationContact
{
    public const int LabelMaxLength = 80;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 40;

    /// <summary>So many last digits tell numbers apart, however the country's prefix was written.</summary>
    private const int TellingDigits = 9;

    private const int FewestDigits = 7;

    private OrganizationContact() { }

    public OrganizationContact(Guid id, int position, string label, string? email, string? phone, bool isPublic) =>
        (Id, Position, Label, Email, Phone, PhoneKey, IsPublic) = (id, position, label, email, phone, KeyOf(phone), isPublic);

    public Guid Id { get; private set; }

    /// <summary>Its place among the organization's contacts, from zero.</summary>
    public int Position { get; private set; }

    /// <summary>What it is for: press, childcare, the office. May be empty.</summary>
    public string Label { get; private set; } = "";

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>The digits by which two numbers are the same; empty when there are too few to tell.</summary>
    public string PhoneKey { get; private set; } = "";

    /// <summary>False for what only its stewards and the site's editors may read.</summary>
    public bool IsPublic { get; private set; }

    public static string KeyOf(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < FewestDigits ? "" : digits[^Math.Min(digits.Length, TellingDigits)..];
    }
}
