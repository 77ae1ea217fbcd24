using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Sections;

namespace NewsSite.Breaking;

/// <summary>A line of breaking news above the pages for a few hours; a change ends it and begins another, so that each stays as it was.</summary>
public sealed class BreakingNews
{
    public const int LongestText = 140;

    /// <summary>The table that says which stands in which section.</summary>
    internal const string PlacesTable = "BreakingNewsSections";

    /// <summary>How long it stands when nobody says otherwise.</summary>
    public static readonly TimeSpan UsualTime = TimeSpan.FromHours(2);

    /// <summary>The longest time: what is news for longer is no breaking news.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromHours(24);

    public int Id { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The story it leads to, as long as readers may see that.</summary>
    public int? ArticleId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>When it goes by itself.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Whether it stands on every page; kept apart, because sections can be taken out of the paper.</summary>
    public bool IsEverywhere { get; private set; }

    /// <summary>Where it stands, with all sections below, unless it stands everywhere.</summary>
    public List<Section> Sections { get; } = [];

    public int MadeById { get; private set; }

    public Account MadeBy { get; private set; } = null!;

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When somebody ended or changed it before its time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public int? EndedById { get; private set; }

    public Account? EndedBy { get; private set; }

    private BreakingNews()
    {
    }

    /// <exception cref="ArgumentException">The text is empty or too long, or it would not stand at any time or for too long.</exception>
    public BreakingNews(
        string text, Article? article, DateTimeOffset startsAt, DateTimeOffset endsAt, IEnumerable<Section> sections, Account by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) throw new ArgumentException("The text is empty or too long.", nameof(text));
        if (endsAt <= startsAt || endsAt - startsAt > LongestTime) throw new ArgumentException("It has to end after it starts, and within a day.", nameof(endsAt));
        Text = text;
        ArticleId = article?.Id;
        StartsAt = startsAt;
        EndsAt = endsAt;
        Sections.AddRange(sections);
        IsEverywhere = Sections.Count == 0;
        MadeBy = by;
        MadeById = by.Id;
        MadeAt = now;
    }

    /// <summary>Whether it stands at a moment; the twin of <see cref="BreakingNewsQueries.InForce"/>.</summary>
    public bool IsInForce(DateTimeOffset at) => StartsAt <= at && EndsAt > at && (EndedAt is null || EndedAt > at);

    /// <summary>Whether it can still be changed or ended.</summary>
    public bool IsUnfinished(DateTimeOffset now) => EndedAt is null && EndsAt > now;

    /// <summary>Ends it before its time.</summary>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public void End(Account by, DateTimeOffset now)
    {
        if (!IsUnfinished(now)) throw new InvalidOperationException("This breaking news is over already: it ended by itself, or somebody has ended or changed it.");
        EndedAt = now;
        EndedBy = by;
        EndedById = by.Id;
    }
}
