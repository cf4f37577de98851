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
    public async ValueTask<TResponse> Handle(
        TRequest message, MessageHandlerDelegate<TRequest, TResponse> next, CancellationToken cancellationToken)
    {
        var refused = new List<FieldError>();
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
