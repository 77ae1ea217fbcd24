using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Mail;
using NewsSite.Notes;
using NewsSite.Notifications;
using NewsSite.Related;
using NewsSite.Search;

namespace NewsSite.Data;

/// <summary>Everything the paper stores, on SQL Server; <see cref="SqliteNewsDbContext"/> says what differs on SQLite.</summary>
public partial class NewsDbContext(DbContextOptions options, Letterhead? letterhead = null)
    : IdentityDbContext<Account, IdentityRole<int>, int>(options), IDataProtectionKeyContext
{
    /// <summary>Saves, and in the same transaction moves the comment tallies, has the search read again what was renamed, tells those whom it concerns, and keeps what a published story is related to.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await HandleGiving.GiveAsync(this, cancellationToken);
        await new Relating(this).RenewAsync(cancellationToken);
        var told = await new Telling(this, letterhead).AddAsync(cancellationToken);
        try
        {
            return await SaveWithTalliesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch
        {
            foreach (var one in told) Entry(one).State = EntityState.Detached;
            throw;
        }
    }

    /// <summary>Not supported: the tallies are kept, and people are told, by the asynchronous way only.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => ChangeTracker.Entries<Comment>().Any(c => c.State != EntityState.Unchanged) || ChangeTracker.Entries<Note>().Any(n => n.State == EntityState.Added)
            ? throw new NotSupportedException("Comments and notes are saved with SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.MapAccounts();
        builder.ApplyConfigurationsFromAssembly(typeof(NewsDbContext).Assembly);
    }

    private async Task<int> SaveWithTalliesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var moves = CommentTally.MovesIn(ChangeTracker);
        var renamed = RenamedInSearch.In(ChangeTracker);
        if (moves.Count == 0 && renamed.IsEmpty) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var saved = await Database.CreateExecutionStrategy().ExecuteAsync(async cancel =>
        {
            await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
            foreach (var move in moves)
            {
                await CommentTallies.Where(t => t.ArticleId == move.ArticleId).ExecuteUpdateAsync(
                    t => t.SetProperty(x => x.Approved, x => x.Approved + move.Approved).SetProperty(x => x.Waiting, x => x.Waiting + move.Waiting)
                        .SetProperty(x => x.Reported, x => x.Reported + move.Reported).SetProperty(x => x.Appealed, x => x.Appealed + move.Appealed)
                        .SetProperty(x => x.Unread, x => x.Unread + move.Unread), cancel);
            }

            await renamed.TellSearchAsync(this, cancel);
            if (transaction is not null) await transaction.CommitAsync(cancel);
            return count;
        }, cancellationToken);

        if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
        return saved;
    }
}
