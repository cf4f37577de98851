namespace SolidarityHub.Application.Accounts;

/// <summary>What a sign-in says about its member, so that most pages need not ask the database.</summary>
public static class MemberClaims
{
    public const string Name = "name";
    public const string Role = "role";
    public const string Language = "language";
    public const string Zone = "zone";

    /// <summary>Lets a sign-in be ended: it must say the same as the account does.</summary>
    public const string Stamp = "stamp";

    /// <summary>Only in the sign-ins of programs: what their token may do.</summary>
    public const string Scope = "scope";
}
