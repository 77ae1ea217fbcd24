using NewsSite.Accounts;
using NewsSite.Markup;
using NewsSite.Sections;

namespace NewsSite.Standing;

/// <summary>What a page says of the paper, so that search engines and other pages can point at it.</summary>
public enum StandingRole
{
    None,
    PublishingPrinciples,
    Ethics,
    Corrections,
    Feedback,
    Masthead,
    Ownership,
    Sources,
    Verification,
    Diversity,
    PhotoTerms,
}

/// <summary>A page that stands for good, such as who we are and how we correct: Markdown at an address of its own.</summary>
public sealed class StandingPage
{
    public const int LongestHeadline = 120;
    public const int LongestStandfirst = 300;
    public const int LongestBody = 50_000;

    public int Id { get; private set; }

    /// <summary>The whole address, after the slash; it stays, because nothing leads from another one here.</summary>
    public string Slug { get; private set; } = "";

    public string Headline { get; private set; } = "";

    /// <summary>What the page is about, in a sentence; may be empty.</summary>
    public string Standfirst { get; private set; } = "";

    /// <summary>Markdown as the editor typed it.</summary>
    public string Body { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    public StandingRole Role { get; set; }

    /// <summary>Whether the foot of every page leads to it.</summary>
    public bool IsInFooter { get; set; }

    /// <summary>Place in the foot, smallest first.</summary>
    public int Position { get; set; }

    /// <summary>Since when readers have it; none while they do not.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When its words last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts saves; a save based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    public List<StandingRevision> Revisions { get; } = [];

    /// <summary>Where readers find it.</summary>
    public string PublicPath => $"/{Slug}";

    private StandingPage()
    {
    }

    /// <exception cref="ArgumentException">The slug is malformed or belongs to the site itself.</exception>
    public StandingPage(string slug)
    {
        if (!Section.CanHave(slug)) throw new ArgumentException($"A page cannot have the address “{slug}”.", nameof(slug));
        Slug = slug;
    }

    /// <summary>Gives it these words and keeps them as a revision, where they are others.</summary>
    public void Say(string headline, string standfirst, string body, Account by, DateTimeOffset now)
    {
        Version++;
        if (Revisions.Count > 0 && (headline, standfirst, body) == (Headline, Standfirst, Body)) return;
        (Headline, Standfirst, Body, BodyHtml, ChangedAt) = (headline, standfirst, body, BodyMarkdown.ToHtml(body), now);
        Revisions.Add(new StandingRevision(this, Revisions.Select(r => r.Number).DefaultIfEmpty().Max() + 1, by, now));
    }

    /// <summary>Puts it before readers, or takes it away from them.</summary>
    public void Show(bool shown, DateTimeOffset now) => PublishedAt = shown ? PublishedAt ?? now : null;
}

/// <summary>The words that a page had at one time: who, when; appended and never edited.</summary>
public sealed class StandingRevision
{
    public int Id { get; private set; }

    public int PageId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    public string Body { get; private set; } = "";

    public int SavedById { get; private set; }

    public Account SavedBy { get; private set; } = null!;

    public DateTimeOffset SavedAt { get; private set; }

    private StandingRevision()
    {
    }

    internal StandingRevision(StandingPage page, int number, Account by, DateTimeOffset now)
    {
        (Number, Headline, Standfirst, Body) = (number, page.Headline, page.Standfirst, page.Body);
        (SavedBy, SavedById, SavedAt) = (by, by.Id, now);
    }
}
