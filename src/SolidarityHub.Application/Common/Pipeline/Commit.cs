using Mediator;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Pipeline;

/// <summary>Carries out a command in one transaction: all of it is kept, or none; then it is announced.</summary>
/// <remarks>There is no retry around a unit of work: a handler that ran twice could decide twice.</remarks>
internal sealed class Commit<TRequest, TResponse>(IUnitOfWork work, Announcements announcements)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IBaseCommand
    where TResponse : IRefusable<TResponse>
{
    public async ValueTask<TResponse> Handle(
        TRequest message, MessageHandlerDelegate<TRequest, TResponse> next, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        TResponse response;
        try
        {
            response = await next(message, cancellationToken);
            if (response.Error is null && !await work.Commit(cancellationToken))
                response = TResponse.Refused(Error.Conflict("form.conflict"));
        }
        catch
        {
            await work.RollBack();
            throw;
        }

        if (response.Error is not null)
        {
            await work.RollBack();
            announcements.Forget();
            return response;
        }

        // The caller may have gone; what is durable is told all the same.
        await announcements.Deliver(CancellationToken.None);
        return response;
    }
}
