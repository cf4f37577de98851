using System.Reflection;
using Mediator;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Pipeline;

/// <summary>Lets a request in only when it says who may call it and the caller is one of them.</summary>
internal sealed class Admit<TRequest, TResponse>(ICurrentActor current) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IRefusable<TResponse>
{
    private static readonly Who? Declared = typeof(TRequest).GetCustomAttribute<AccessAttribute>()?.Who;
    private static readonly bool Writes = typeof(TRequest).IsAssignableTo(typeof(IBaseCommand));

    public ValueTask<TResponse> Handle(
        TRequest message, MessageHandlerDelegate<TRequest, TResponse> next, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        if (Declared is not { } who || Writes && !actor.CanWrite)
            return ValueTask.FromResult(TResponse.Refused(Error.Forbidden("access.denied")));
        if (!actor.May(who))
            return ValueTask.FromResult(TResponse.Refused(
                Error.Forbidden(actor.IsMember ? "access.denied" : "access.signInFirst")));
        return next(message, cancellationToken);
    }
}
