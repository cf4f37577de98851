using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>A wish to change something. It is admitted, checked, carried out in one transaction, and answered.</summary>
public interface ICommand<T> : Mediator.ICommand<Result<T>>;

/// <summary>A question that changes nothing.</summary>
public interface IQuery<T> : Mediator.IQuery<Result<T>>;

/// <summary>Carries out a command: find, ask the domain, return.</summary>
internal interface ICommandHandler<in TCommand, T> : Mediator.ICommandHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>;

/// <summary>Answers a question.</summary>
internal interface IQueryHandler<in TQuery, T> : Mediator.IQueryHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;

/// <summary>Sends requests through the pipeline; what the web layer calls.</summary>
public interface IRequests
{
    ValueTask<Result<T>> Send<T>(ICommand<T> command, CancellationToken cancellation = default);

    ValueTask<Result<T>> Send<T>(IQuery<T> query, CancellationToken cancellation = default);
}

/// <summary>The mediator behind our own name, so that only this folder knows the library.</summary>
internal sealed class Requests(Mediator.ISender sender) : IRequests
{
    public ValueTask<Result<T>> Send<T>(ICommand<T> command, CancellationToken cancellation) =>
        sender.Send(command, cancellation);

    public ValueTask<Result<T>> Send<T>(IQuery<T> query, CancellationToken cancellation) =>
        sender.Send(query, cancellation);
}
