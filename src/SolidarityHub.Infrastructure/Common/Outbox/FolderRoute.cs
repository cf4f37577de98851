using MimeKit;
using NodaTime;
using SolidarityHub.Application.Common;

namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Keeps letters as <c>.eml</c> files in the data folder, where a person can open them; for trying the hub out.</summary>
internal sealed class FolderRoute(string folder) : IMailRoute, IKeptMail
{
    public async Task Deliver(Guid id, MimeMessage letter, CancellationToken cancellation)
    {
        System.IO.Directory.CreateDirectory(folder);
        // A letter that comes twice is the same file. Written aside first, so that nobody reads half of it.
        var aside = Path.Combine(folder, $"{id}.part");
        await letter.WriteToAsync(aside, cancellation);
        File.Move(aside, PathOf(id), overwrite: true);
    }

    public IReadOnlyList<KeptLetter> List(int count) => !System.IO.Directory.Exists(folder)
        ? []
        : [.. System.IO.Directory.EnumerateFiles(folder, "*.eml")
            .Select(file => Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            // Their ids are ordered by time.
            .OrderByDescending(id => id.ToString(), StringComparer.Ordinal)
            .Take(count).Select(Read)];

    public KeptLetter? Find(Guid id) => File.Exists(PathOf(id)) ? Read(id) : null;

    private KeptLetter Read(Guid id)
    {
        using var letter = MimeMessage.Load(PathOf(id));
        return new KeptLetter(
            id, letter.To.ToString(), letter.Subject ?? "", letter.TextBody ?? "", Instant.FromDateTimeOffset(letter.Date));
    }

    private string PathOf(Guid id) => Path.Combine(folder, $"{id}.eml");
}
