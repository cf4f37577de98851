using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Accounts;

/// <summary>Makes a key for a program that will use the API in my name; the secret is shown this once.</summary>
[Access(Who.Member)]
public sealed record CreateAccessToken(string Name, TokenScope Scope) : ICommand<NewAccessToken>
{
    internal sealed class Rules : AbstractValidator<CreateAccessToken>
    {
        public Rules()
        {
            RuleFor(token => token.Name).NotEmpty().MaximumLength(AccessToken.NameMaxLength);
            RuleFor(token => token.Scope).IsInEnum();
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<CreateAccessToken, NewAccessToken>
    {
        public ValueTask<Result<NewAccessToken>> Handle(CreateAccessToken request, CancellationToken cancellationToken)
        {
            var secret = TokenSecret.Prefix + ids.NewSecret();
            var token = new AccessToken(
                ids.New(), current.Actor.Id, request.Name, request.Scope, SecretHash.Of(secret), time.Now(), expiresAt: null);
            db.AccessTokens.Add(token);
            return new(new NewAccessToken(token.Id, secret));
        }
    }
}

/// <summary>A token just made, with the secret that nobody will see again.</summary>
public sealed record NewAccessToken(Guid Id, string Secret);

/// <summary>What the secrets of access tokens look like.</summary>
public static class TokenSecret
{
    /// <summary>Lets secret scanners recognise a leaked token.</summary>
    public const string Prefix = "hub_";
}
