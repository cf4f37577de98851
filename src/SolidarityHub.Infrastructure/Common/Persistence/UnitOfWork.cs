using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Infrastructure.Common.Outbox;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>One PostgreSQL transaction around one command.</summary>
internal sealed class UnitOfWork(HubDbContext db, OutboxSignal outbox) : IUnitOfWork
{
    private IDbContextTransaction? transaction;

    public async Task Begin(CancellationToken cancellation)
    {
        // A save that fails ends the whole command, so there is nothing to go back to.
        db.Database.AutoSavepointsEnabled = false;
        transaction = await db.Database.BeginTransactionAsync(cancellation);
    }

    public async Task<bool> Commit(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction!.CommitAsync(cancellation);
            if (db.ChangeTracker.Entries<OutboxMessage>().Any()) outbox.Ring();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException failure) when (
            // Somebody was quicker: the name is taken, or what this hangs on has just gone.
            failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation })
        {
            return false;
        }
    }

    public async Task RollBack()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        transaction = null;
        db.ChangeTracker.Clear();
    }
}
