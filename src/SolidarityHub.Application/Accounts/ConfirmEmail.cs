using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Proves that the address belongs to the new member, by the link that was sent there.</summary>
[Access(Who.Anyone)]
public sealed record ConfirmEmail(Guid MemberId, string Token) : ICommand<Done>
{
    internal sealed class Handler(IAccounts accounts) : ICommandHandler<ConfirmEmail, Done>
    {
        public async ValueTask<Result<Done>> Handle(ConfirmEmail request, CancellationToken cancellationToken) =>
            await accounts.Confirm(request.MemberId, request.Token, cancellationToken) ? Result.Done : AccountErrors.LinkInvalid;
    }
}
