using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Data;

namespace NewsSite.Caching;

/// <summary>Stores with every save what it changes of what pages show, and tells this process once it is committed.</summary>
/// <param name="heard">Told after every commit; none where nothing is cached, as in a command.</param>
public sealed class PageChangeInterceptor(Action? heard = null) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is NewsDbContext db && await ChangedPages.InAsync(db, cancellationToken) is { Count: > 0 } tags) db.Add(new PageChange(tags));
        return result;
    }

    /// <summary>Without asking the database, so what it cannot see at once counts as everything.</summary>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is NewsDbContext db && ChangedPages.AnyIn(db)) db.Add(new PageChange([new(PageTagKind.Everything)]));
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Tell(eventData);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => heard?.Invoke();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        heard?.Invoke();
        return Task.CompletedTask;
    }

    private void Tell(SaveChangesCompletedEventData saved)
    {
        if (saved.Context?.Database.CurrentTransaction is null) heard?.Invoke();
    }
}
