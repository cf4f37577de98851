using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using SolidarityHub.Application.Common.Files;

namespace SolidarityHub.Infrastructure.Common.Files;

/// <summary>Keeps files on the local disk under <c>Hub:Data/files</c>, in folders named by the first digits of their fingerprint.</summary>
internal sealed class DiskFileStore(IConfiguration configuration) : IFileStore
{
    private readonly string folder = Path.Combine(
        configuration["Hub:Data"] ?? throw new InvalidOperationException("Hub:Data is not set."), "files");

    public async Task<string> Keep(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(fingerprint);
        if (File.Exists(path)) return fingerprint;

        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written aside and moved, so that a half-written file never stands under a whole one's fingerprint.
        var aside = $"{path}.{Path.GetRandomFileName()}";
        await using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            await stream.WriteAsync(content, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        return fingerprint;
    }

    public async Task<string?> Keep(Stream content, long most, CancellationToken cancellation)
    {
        System.IO.Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, $"coming.{Path.GetRandomFileName()}");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                var buffer = new byte[64 * 1024];
                var length = 0L;
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
                {
                    if ((length += read) > most) return null;
                    hash.AppendData(buffer, 0, read);
                    await stream.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }

                stream.Flush(flushToDisk: true);
            }

            var fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset());
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(fingerprint))!);
            File.Move(aside, PathOf(fingerprint), overwrite: true);
            return fingerprint;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public Stream? Open(string fingerprint)
    {
        var path = PathOf(fingerprint);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true) : null;
    }

    public void Delete(string fingerprint) => File.Delete(PathOf(fingerprint));

    private string PathOf(string fingerprint) => Path.Combine(folder, fingerprint[..2], fingerprint);
}
