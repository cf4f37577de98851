namespace SolidarityHub.Domain.Common;

/// <summary>Why something was not done: a code that doubles as its translation key, and never any prose.</summary>
/// <param name="Code"><c>feature.reason</c>, for example <c>threads.locked</c>.</param>
/// <param name="Kind">What kind of refusal it is; the web layer maps it to a status.</param>
public sealed record Error(string Code, ErrorKind Kind)
{
    /// <summary>Values named in the translated sentence, for example the limit that was passed.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Which inputs were refused, when the refusal is about inputs.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>How long to wait before trying again; only with <see cref="ErrorKind.TooMany"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Error NotFound(string code) => new(code, ErrorKind.NotFound);

    public static Error Forbidden(string code) => new(code, ErrorKind.Forbidden);

    public static Error Invalid(string code) => new(code, ErrorKind.Invalid);

    /// <summary>A refusal that belongs beside one input.</summary>
    public static Error Invalid(string field, string code) =>
        new(code, ErrorKind.Invalid) { Fields = [new FieldError(field, code)] };

    public static Error Conflict(string code) => new(code, ErrorKind.Conflict);

    public static Error Gone(string code) => new(code, ErrorKind.Gone);

    public static Error TooMany(string code, TimeSpan retryAfter) =>
        new(code, ErrorKind.TooMany) { RetryAfter = retryAfter };
}

/// <summary>One refused input.</summary>
/// <param name="Field">The property of the request, for example <c>Name</c>.</param>
/// <param name="Code">The translation key of the reason.</param>
public sealed record FieldError(string Field, string Code)
{
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();
}

/// <summary>The kinds of expected refusal.</summary>
public enum ErrorKind
{
    NotFound,
    Forbidden,
    Invalid,
    Conflict,
    TooMany,
    Gone,
}
