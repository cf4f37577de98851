using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Reading;

namespace SolidarityHub.Application.Reading;

/// <summary>Makes the code that lets people join stop working.</summary>
[Access(Who.Member)]
public sealed record RevokeJoinCode(string Slug) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : ICommandHandler<RevokeJoinCode, Done>
    {
        public async ValueTask<Result<Done>> Handle(RevokeJoinCode request, CancellationToken cancellationToken)
        {
            var found = await db.OpenGroup(current.Actor, request.Slug, GroupRole.Host, cancellationToken);
            if (!found.Succeeded) return found.Error;
            found.Value.RevokeCode();
            return Result.Done;
        }
    }
}
