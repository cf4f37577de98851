using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Takes a file of listings in to look at it; nothing is listed yet.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Content">Its bytes, which are written to the disk as they come; null when none was chosen.</param>
[Access(Who.Editor)]
public sealed record BeginImport(string FileName, Stream? Content) : ICommand<Guid>
{
    internal sealed class Handler(IHubDb db, IFileStore files, ITableFiles tables, ICurrentActor current, IIds ids, TimeProvider time)
        : ICommandHandler<BeginImport, Guid>
    {
        public async ValueTask<Result<Guid>> Handle(BeginImport request, CancellationToken cancellationToken)
        {
            if (request.Content is null) return ImportErrors.NoFile;
            if (await files.Keep(request.Content, ImportBatch.MaxSize, cancellationToken) is not { } fingerprint) return ImportErrors.TooLarge;
            await using var file = files.Open(fingerprint)!;
            var read = Read(file, fingerprint);
            if (!read.Succeeded) return read.Error;

            var fields = await Remembered(read.Value, cancellationToken) ?? [.. read.Value.Headers.Select(header => ListingColumns.FieldOf(header) ?? "")];
            var batch = new ImportBatch(ids.New(), Path.GetFileName(request.FileName), read.Value, fields, current.Actor.AsAuthor(), time.Now());
            db.ImportBatches.Add(batch);
            return batch.Id;
        }

        private Result<ImportFile> Read(Stream file, string fingerprint)
        {
            if (tables.Check(file) is { Succeeded: false } unreadable) return unreadable.Error;
            var table = tables.Open(file);
            var headers = table.Headers;
            if (headers.Count(header => header.Length > 0) < 2) return ImportErrors.NotATable;
            var repeated = headers.Where(header => header.Length > 0).GroupBy(header => header, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() > 1).Select(same => same.Key).ToList();
            if (repeated.Count > 0) return ImportErrors.RepeatedHeaders(repeated);
            var count = table.Rows.Count();
            return count == 0 ? ImportErrors.NoRows : new ImportFile(fingerprint, table.Encoding, table.Delimiter, headers, KeyOf(headers), count);
        }

        /// <summary>What these headers meant the last time.</summary>
        private async Task<IReadOnlyList<string>?> Remembered(ImportFile file, CancellationToken cancellation)
        {
            var last = await db.ImportBatches.AsNoTracking()
                .Where(batch => batch.HeadersKey == file.HeadersKey && batch.State != ImportState.Mapping)
                .OrderByDescending(batch => batch.StartedAt).FirstOrDefaultAsync(cancellation);
            return last is null ? null : [.. file.Headers.Select(header => last.Headers.ToList().IndexOf(header) is >= 0 and var column ? last.Fields[column] : "")];
        }

        private static string KeyOf(IEnumerable<string> headers) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers.Order(StringComparer.Ordinal)))));
    }
}
