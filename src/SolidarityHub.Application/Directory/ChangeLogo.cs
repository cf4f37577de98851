using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Gives an organization its sign, a picture that is drawn anew here, or takes it away.</summary>
/// <param name="Slug">Which organization.</param>
/// <param name="File">Null takes the sign away.</param>
[Access(Who.Member)]
public sealed record ChangeLogo(string Slug, UploadedFile? File) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, FileIntake intake, ICurrentActor current, IAnnouncements announcements)
        : ICommandHandler<ChangeLogo, Done>
    {
        public async ValueTask<Result<Done>> Handle(ChangeLogo request, CancellationToken cancellationToken)
        {
            var held = await db.HoldKept(request.Slug, current.Actor, cancellationToken);
            if (!held.Succeeded) return held.Error;
            if (request.File is null) held.Value.Wear(null);
            else
            {
                var taken = await intake.Take(request.File, current.Actor.Id, cancellationToken);
                if (!taken.Succeeded) return taken.Error;
                if (!taken.Value.ContentType.StartsWith("image/", StringComparison.Ordinal)) return OrganizationErrors.NoPicture;
                held.Value.Wear(taken.Value.Id);
            }

            announcements.Announce(new ContentChanged("directory", $"organization:{request.Slug}"));
            return Result.Done;
        }
    }
}
