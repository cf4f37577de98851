using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Signs this browser out.</summary>
[Access(Who.Anyone)]
public sealed record SignOut : ICommand<Done>
{
    internal sealed class Handler(IAccounts accounts) : ICommandHandler<SignOut, Done>
    {
        public async ValueTask<Result<Done>> Handle(SignOut request, CancellationToken cancellationToken)
        {
            await accounts.SignOut();
            return Result.Done;
        }
    }
}
