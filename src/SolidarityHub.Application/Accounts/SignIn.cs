using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Signs a browser in.</summary>
/// <remarks>A failed attempt is an outcome and not a refusal, because its count must be kept and a refusal is rolled back.</remarks>
[Access(Who.Anyone)]
public sealed record SignIn(string Email, string Password, bool Remember) : ICommand<SignInOutcome>
{
    internal sealed class Handler(IAccounts accounts) : ICommandHandler<SignIn, SignInOutcome>
    {
        public async ValueTask<Result<SignInOutcome>> Handle(SignIn request, CancellationToken cancellationToken) =>
            request.Password.Length > Domain.Accounts.Password.MaxLength
                ? SignInOutcome.Failed
                : await accounts.SignIn(request.Email, request.Password, request.Remember, cancellationToken);
    }
}
