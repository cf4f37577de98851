using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Files;

namespace SolidarityHub.Application.Common.Files;

/// <summary>Keeps the bytes of files under their own fingerprint, so that the same file is kept once.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes and answers their SHA-256 in hexadecimal digits.</summary>
    Task<string> Keep(ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Keeps a file as it comes, without holding it in memory; null, with nothing kept, when it is longer than <paramref name="most"/> bytes.</summary>
    Task<string?> Keep(Stream content, long most, CancellationToken cancellation);

    /// <summary>The bytes, as a stream that can be read from any point; null when they are not there.</summary>
    Stream? Open(string fingerprint);

    /// <summary>Deletes the bytes. Whoever asks has made sure that nothing else names them.</summary>
    void Delete(string fingerprint);
}

/// <summary>Looks into a file before it is kept: what it really is, and that nothing hides in it.</summary>
public interface IFileInspection
{
    Task<Result<InspectedFile>> Inspect(UploadedFile file, CancellationToken cancellation);
}

/// <summary>Asks a virus scanner. The site runs without one until one is configured, and says so with each file.</summary>
public interface IVirusScan
{
    /// <summary>The scanner's name, recorded with each file it has seen; <c>none</c> when there is none.</summary>
    string Name { get; }

    Task<bool> IsClean(ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>A file as it was sent to us; nothing about it is believed yet.</summary>
public sealed record UploadedFile(string Name, byte[] Content);

/// <summary>A file as it will be kept: its real type, a harmless name, pictures without their hidden data.</summary>
public sealed record InspectedFile(string Name, string ContentType, byte[] Content);

/// <summary>A file opened for someone who may see it.</summary>
public sealed record OpenedFile(Stream Content, string Name, string ContentType, string Fingerprint);

/// <summary>Takes a file in: looks into it, asks the scanner, keeps it.</summary>
public sealed class FileIntake(IHubDb db, IFileInspection inspection, IVirusScan scan, IFileStore store, IIds ids, TimeProvider time)
{
    public async Task<Result<StoredFile>> Take(UploadedFile file, Guid by, CancellationToken cancellation)
    {
        var inspected = await inspection.Inspect(file, cancellation);
        if (!inspected.Succeeded) return inspected.Error;
        if (!await scan.IsClean(file.Content, cancellation)) return FileErrors.Infected;

        var (name, type, content) = inspected.Value;
        var fingerprint = await store.Keep(content, cancellation);
        var stored = new StoredFile(ids.New(), fingerprint, name, type, content.Length, scan.Name, by, time.Now());
        db.StoredFiles.Add(stored);
        return stored;
    }
}
