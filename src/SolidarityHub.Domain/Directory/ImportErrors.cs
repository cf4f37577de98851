using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Directory;

/// <summary>Why a file of listings was not taken.</summary>
public static class ImportErrors
{
    public static readonly Error NoFile = Error.Invalid("File", "import.noFile");
    public static readonly Error TooLarge = Error.Invalid("File", "import.tooLarge");
    public static readonly Error IsSpreadsheet = Error.Invalid("File", "import.isSpreadsheet");
    public static readonly Error NotText = Error.Invalid("File", "import.notText");
    public static readonly Error UnknownEncoding = Error.Invalid("File", "import.unknownEncoding");
    public static readonly Error NotATable = Error.Invalid("File", "import.notATable");
    public static readonly Error NoRows = Error.Invalid("File", "import.noRows");
    public static readonly Error NotNow = Error.Conflict("import.notNow");
    public static readonly Error FileGone = Error.Conflict("import.fileGone");
    public static readonly Error NoName = Error.Invalid("import.noName");

    /// <summary>Another node is further already.</summary>
    public static readonly Error Elsewhere = Error.Conflict("import.elsewhere");

    public static Error RepeatedHeaders(IEnumerable<string> headers)
    {
        var named = new Dictionary<string, string> { ["headers"] = string.Join(", ", headers) };
        return new Error("import.repeatedHeaders", ErrorKind.Invalid)
        {
            Fields = [new FieldError("File", "import.repeatedHeaders") { Arguments = named }],
        };
    }
}
