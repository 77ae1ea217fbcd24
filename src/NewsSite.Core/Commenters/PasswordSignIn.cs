using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Commenters;

/// <summary>Tells whether a password is the one of an address, and nothing else: not whether the address is known, nor whether it pauses.</summary>
public sealed class PasswordSignIn(NewsDbContext db)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly Commenter Nobody = MakeNobody();

    /// <summary>The commenter, or null. A try is counted before it is looked at, so that guesses made at once are counted too.</summary>
    public async Task<Commenter?> TryAsync(string email, string password, DateTimeOffset now, CancellationToken cancel)
    {
        var commenter = await db.Commenters.At(Commenter.Spell(email)).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (commenter?.PasswordHash is null || await CountAsync(commenter.Id, now, cancel) == 0)
        {
            // As slow as a real check, so that the time does not tell which addresses are known.
            Nobody.HasPassword(password);
            return null;
        }

        if (!commenter.HasPassword(password)) return null;
        await db.Commenters.Numbered(commenter.Id).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.FailedSignIns, 0).SetProperty(x => x.PausedUntil, (DateTimeOffset?)null), cancel);
        return commenter;
    }

    private Task<int> CountAsync(int id, DateTimeOffset now, CancellationToken cancel)
    {
        DateTimeOffset? until = now + Pause;
        return db.Commenters.Numbered(id).NotPaused(now).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.FailedSignIns, x => x.PausedUntil != null ? 1 : x.FailedSignIns + 1)
                .SetProperty(x => x.PausedUntil, x => x.PausedUntil == null && x.FailedSignIns + 1 >= MostFailures ? until : null), cancel);
    }

    private static Commenter MakeNobody()
    {
        var nobody = new Commenter("nobody", "Nobody", DateTimeOffset.UnixEpoch);
        nobody.ChangePassword(Guid.NewGuid().ToString());
        return nobody;
    }
}
