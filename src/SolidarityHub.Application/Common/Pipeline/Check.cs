using System.Reflection;
using FluentValidation;
using Mediator;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Pipeline;

/// <summary>Refuses a request whose inputs break its rules, naming every input at once.</summary>
internal sealed class Check<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> rules)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IRefusable<TResponse>
{
    // PostgreSQL cannot store the character NUL in a text (section 8.3 of its manual); no person types it.
    private static readonly PropertyInfo[] Texts =
        [.. typeof(TRequest).GetProperties().Where(property => property.PropertyType == typeof(string))];

    public async ValueTask<TResponse> Handle(
        TRequest message, MessageHandlerDelegate<TRequest, TResponse> next, CancellationToken cancellationToken)
    {
        var refused = Texts
            .Where(text => text.GetValue(message) is string typed && typed.Contains('\0', StringComparison.Ordinal))
            .Select(text => new FieldError(text.Name, "form.unreadable"))
            .ToList();
        if (refused.Count > 0) return TResponse.Refused(Error.Invalid("form.invalid") with { Fields = refused });

        foreach (var rule in rules)
        {
            var outcome = await rule.ValidateAsync(message, cancellationToken);
            refused.AddRange(outcome.Errors.Select(failure => new FieldError(failure.PropertyName, failure.ErrorCode)
            {
                Arguments = ArgumentsOf(failure.FormattedMessagePlaceholderValues),
            }));
        }

        return refused.Count == 0
            ? await next(message, cancellationToken)
            : TResponse.Refused(Error.Invalid("form.invalid") with { Fields = refused });
    }

    // Never the value itself: it may be a secret, and the form shows it anyway.
    private static Dictionary<string, string> ArgumentsOf(Dictionary<string, object>? values) =>
        (values ?? []).Where(value => value.Key is "MaxLength" or "MinLength" or "ComparisonValue" or "From" or "To")
            .ToDictionary(value => value.Key, value => FormattableString.Invariant($"{value.Value}"));
}
