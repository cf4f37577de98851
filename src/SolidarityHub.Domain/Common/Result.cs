using System.Diagnostics.CodeAnalysis;

namespace SolidarityHub.Domain.Common;

/// <summary>The outcome of an act that may be refused: a value, or the reason why not.</summary>
public sealed class Result<T> : IRefusable<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Error? error) => (this.value, Error) = (value, error);

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>The value; asking for it after a refusal is a bug.</summary>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    public static Result<T> Refused(Error error) => new(default, error);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>The outcome of an act that gives nothing back but may be refused.</summary>
public static class Result
{
    /// <summary>Done, nothing to add.</summary>
    public static readonly Result<Done> Done = default(Done);
}

/// <summary>The value of an act that has no value.</summary>
public readonly record struct Done;

/// <summary>Lets the pipeline refuse a request without knowing what it would have answered.</summary>
public interface IRefusable<TSelf>
{
    Error? Error { get; }

    static abstract TSelf Refused(Error error);
}
