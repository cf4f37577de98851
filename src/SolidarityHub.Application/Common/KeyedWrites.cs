using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common;

/// <summary>Answers a write that comes twice under one key as it was answered the first time.</summary>
/// <remarks>
/// The key is kept in the transaction of what it stands for. Of two that are sent at once, the second meets the
/// first's key when it saves and is refused with a conflict, as the pipeline does with anything that came second.
/// </remarks>
public sealed class KeyedWrites(IHubDb db, ICurrentActor current, TimeProvider time)
{
    /// <summary>Does <paramref name="write"/>, unless the same was done under this key before; no key is no promise.</summary>
    public async Task<Result<T>> Once<T>(string? key, object asked, Func<Task<Result<T>>> write, CancellationToken cancellation)
    {
        if (key is null) return await write();
        if (!KeyedWrite.IsKey(key)) return KeyedWrite.BadKey;

        var (me, now) = (current.Actor.Id, time.Now());
        var oldest = now - KeyedWrite.Kept;
        await db.KeyedWrites.Where(kept => kept.OwnerId == me && kept.At < oldest).ExecuteDeleteAsync(cancellation);
        var fingerprint = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(asked));
        if (await db.KeyedWrites.AsNoTracking().SingleOrDefaultAsync(kept => kept.OwnerId == me && kept.Key == key, cancellation) is { } earlier)
            return earlier.IsFor(fingerprint) ? JsonSerializer.Deserialize<T>(earlier.Answer)! : KeyedWrite.KeyReused;

        var done = await write();
        if (done.Succeeded) db.KeyedWrites.Add(new KeyedWrite(me, key, fingerprint, JsonSerializer.Serialize(done.Value), now));
        return done;
    }
}
