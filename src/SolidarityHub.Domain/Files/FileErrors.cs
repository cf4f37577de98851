using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Files;

/// <summary>Why a file is not taken.</summary>
public static class FileErrors
{
    public static readonly Error TooLarge = Error.Invalid("File", "files.tooLarge");
    public static readonly Error Empty = Error.Invalid("File", "files.empty");
    public static readonly Error UnknownType = Error.Invalid("File", "files.unknownType");
    public static readonly Error Unreadable = Error.Invalid("File", "files.unreadable");
    public static readonly Error Infected = Error.Invalid("File", "files.infected");
    public static readonly Error Missing = Error.NotFound("files.missing");
}
