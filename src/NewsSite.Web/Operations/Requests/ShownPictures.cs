using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Rights;

namespace NewsSite.Web.Operations;

/// <summary>
/// Which pictures readers may see at this moment: asked of the database at most once a second for each, so that one that was killed by another server,
/// or whose hour has come, is gone at once, whatever files there are of it.
/// </summary>
public sealed class ShownPictures(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Picture> kept = new();

    /// <summary>A picture as far as it matters to whoever asks for its files.</summary>
    internal sealed record Picture(string FileName, int Width, int Height, DateTimeOffset? EmbargoedUntil, DateTimeOffset? ExpiresAt, IReadOnlyList<LeaseTerm> Terms, DateTimeOffset AskedAt)
    {
        public bool IsShown(DateTimeOffset now) => !(EmbargoedUntil > now || ExpiresAt <= now || LeaseTerm.At(Terms, now) == LeaseKind.Deny);
    }

    /// <summary>Forgets a picture that was killed a moment ago.</summary>
    public void Forget(string fileName) => kept.TryRemove(Path.GetFileNameWithoutExtension(fileName), out _);

    /// <summary>The picture whose files are named by this hash; none where there is none, or it may not be seen.</summary>
    internal async Task<Picture?> FindAsync(string hash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!kept.TryGetValue(hash, out var picture) || now - picture.AskedAt >= Fresh)
        {
            await using var scope = scopes.CreateAsyncScope();
            picture = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Photos.Kept(hash)
                .Select(p => new Picture(p.FileName, p.Width, p.Height, p.Rights.EmbargoedUntil, p.Rights.ExpiresAt, p.Rights.Terms, now)).FirstOrDefaultAsync(cancel);
            if (picture is null) return null;
            if (kept.Count >= MostKept) kept.Clear();
            kept[hash] = picture;
        }

        return picture.IsShown(now) ? picture : null;
    }
}
