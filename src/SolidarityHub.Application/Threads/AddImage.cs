using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Application.Threads;

/// <summary>Takes in a picture for a post: drawn anew, so that place and camera stay behind, and never without words for it.</summary>
[Access(Who.Member)]
public sealed record AddImage(Guid ThreadId, UploadedFile? Image, string? Alt) : ICommand<AddedImage>
{
    internal sealed class Rules : AbstractValidator<AddImage>
    {
        public Rules()
        {
            RuleFor(image => image.Image).NotNull();
            RuleFor(image => image.Alt).NotEmpty().WithErrorCode("threads.altMissing").MaximumLength(PostImage.AltMaxLength);
        }
    }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IIds ids, TimeProvider time, FileIntake intake) : ICommandHandler<AddImage, AddedImage>
    {
        public async ValueTask<Result<AddedImage>> Handle(AddImage request, CancellationToken cancellationToken)
        {
            var me = current.Actor.Id;
            if (!await db.Threads.WritableBy(current.Actor, db).AnyAsync(thread => thread.Id == request.ThreadId && !thread.Locked, cancellationToken))
                return ThreadErrors.NotWriters;

            var taken = await intake.Take(request.Image!, me, cancellationToken);
            if (!taken.Succeeded) return taken.Error;
            if (!taken.Value.ContentType.StartsWith("image/", StringComparison.Ordinal)) return FileErrors.UnknownType;

            var image = new PostImage(ids.New(), taken.Value.Id, request.Alt!.Trim(), me, time.Now());
            db.PostImages.Add(image);
            return new AddedImage(image.Path, image.Markdown);
        }
    }
}

/// <summary>A picture that was taken in.</summary>
/// <param name="Path">Where it is shown.</param>
/// <param name="Markdown">What to write where it should stand in the post.</param>
public sealed record AddedImage(string Path, string Markdown);
