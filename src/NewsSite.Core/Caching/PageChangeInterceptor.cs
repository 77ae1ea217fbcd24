using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Data;

namespace NewsSite.Caching;

/// <summary>Stores with every save what it changes of what pages show, and tells this process once it is committed.</summary>
/// <param name="heard">Told after a commit that changes pages; none where nothing is cached, as in a command.</param>
public sealed class PageChangeInterceptor(Action? heard = null) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is NewsDbContext db && await ChangedPages.InAsync(db, cancellationToken) is { Count: > 0 } tags) Add(db, new(tags));
        return result;
    }

    /// <summary>Without asking the database, so what it cannot see at once counts as everything.</summary>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is NewsDbContext db && ChangedPages.AnyIn(db)) Add(db, new([new(PageTagKind.Everything)]));
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) Tell(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) Tell(eventData.Context);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    private static void Add(NewsDbContext db, PageChange change)
    {
        db.Add(change);
        db.HasChangedPages = true;
    }

    private void Tell(DbContext? committed)
    {
        if (committed is not NewsDbContext { HasChangedPages: true } db) return;
        db.HasChangedPages = false;
        heard?.Invoke();
    }
}
