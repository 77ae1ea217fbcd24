using NewsSite.Accounts;
using NewsSite.Coverage;
using NewsSite.Publishing;

namespace NewsSite.Articles;

// A story that is told as it happens. Opening it is an editor's act, because from then on all who write post entries without being asked again.
public sealed partial class Article
{
    /// <summary>Its live coverage; none for most stories.</summary>
    public LiveCoverage? Coverage { get; private set; }

    /// <summary>Lets the desk post entries, for the first time or again.</summary>
    /// <exception cref="InvalidOperationException">It is told live already, or was withdrawn.</exception>
    public void GoLive(Account by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) throw new InvalidOperationException("The story was withdrawn.");
        if (Coverage is { IsOpen: true }) throw new InvalidOperationException("The story is told live already.");
        if (Coverage is null) Coverage = new(this, now);
        else Coverage.GoOn();
        Done(ActKind.WentLive, "", by, now);
    }

    /// <summary>Says that no more entries will come.</summary>
    /// <exception cref="InvalidOperationException">It is not told live.</exception>
    public void EndLive(Account by, DateTimeOffset now)
    {
        if (Coverage is not { IsOpen: true } coverage) throw new InvalidOperationException("The story is not told live.");
        coverage.End(now);
        Done(ActKind.EndedLive, "", by, now);
    }
}
