using FluentValidation;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Makes a code that lets people join; the one before stops working.</summary>
[Access(Who.Member)]
public sealed record MakeJoinCode(string Slug, int? Days, int? Uses) : ICommand<string>
{
    public const int MaxDays = 365;
    public const int MaxUses = 1_000;

    // 96 bits: too many to guess, few enough to read out.
    private const int Length = 16;

    internal sealed class Rules : AbstractValidator<MakeJoinCode>
    {
        public Rules()
        {
            RuleFor(code => code.Days).InclusiveBetween(1, MaxDays);
            RuleFor(code => code.Uses).InclusiveBetween(1, MaxUses);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<MakeJoinCode, string>
    {
        public async ValueTask<Result<string>> Handle(MakeJoinCode request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            var code = ids.NewSecret()[..Length];
            found.Value.Issue(
                code, request.Days is { } days ? time.Now() + NodaTime.Duration.FromDays(days) : null, request.Uses);
            return code;
        }
    }
}
