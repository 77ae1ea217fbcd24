using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Sections;
using NewsSite.Standing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of a standing page sends.</summary>
public sealed class StandingPageForm
{
    public const string Preview = "preview";

    public string? Headline { get; init; }

    /// <summary>Empty means: make it from the headline. Asked once, when the page is made.</summary>
    public string? Slug { get; init; }

    public string? Standfirst { get; init; }

    public string? Body { get; init; }

    /// <summary>A <see cref="StandingRole"/> by number; none for a page of its own kind.</summary>
    public int? Role { get; init; }

    public bool IsInFooter { get; init; }

    public int Position { get; init; }

    public bool IsPublished { get; init; }

    public int Version { get; init; }

    /// <summary>Whether it is to be shown instead of stored.</summary>
    public string? Act { get; init; }

    public static StandingPageForm Of(StandingPage page) => new()
    {
        Headline = page.Headline, Slug = page.Slug, Standfirst = page.Standfirst, Body = page.Body, Role = (int)page.Role, IsInFooter = page.IsInFooter, Position = page.Position,
        IsPublished = page.PublishedAt is not null, Version = page.Version,
    };

    /// <summary>The slug typed or made.</summary>
    public string Address() => string.IsNullOrWhiteSpace(Slug) ? Articles.Slug.From(Headline ?? "") : Slug.Trim();

    /// <summary>Its words as they are stored.</summary>
    public (string Headline, string Standfirst, string Body) Words()
        => (Comments.TypedText.Clean(Headline).Trim(), Comments.TypedText.Clean(Standfirst).Trim(), Comments.TypedText.Clean(Body).ReplaceLineEndings("\n").Trim());

    public StandingRole SaidOfThePaper() => Role is { } number && Enum.IsDefined((StandingRole)number) ? (StandingRole)number : StandingRole.None;

    /// <summary>Field and sentence for everything that cannot be stored.</summary>
    /// <param name="db">Where sections, other pages and former addresses are.</param>
    /// <param name="page">The one that is changed; none for a new one.</param>
    /// <param name="cancel">The editor has left.</param>
    public async Task<IReadOnlyList<(string Field, string Problem)>> ProblemsAsync(NewsDbContext db, StandingPage? page, CancellationToken cancel)
    {
        List<(string Field, string Problem)> problems = [.. WordProblems()];
        if (page is null && !string.IsNullOrEmpty(Address()) && await AddressProblemAsync(db, cancel) is { } taken) problems.Add((nameof(Slug), taken));
        if (SaidOfThePaper() is not StandingRole.None and var role && await db.StandingPages.FirstOrDefaultAsync(p => p.Role == role && p != page, cancel) is { } other)
            problems.Add((nameof(Role), $"“{other.Headline}” says that of the paper already. Change it there first."));
        return problems;
    }

    private IEnumerable<(string Field, string Problem)> WordProblems()
    {
        var (headline, standfirst, body) = Words();
        if (headline.Length == 0) yield return (nameof(Headline), "Please enter the headline of the page.");
        else if (headline.Length > StandingPage.LongestHeadline) yield return (nameof(Headline), $"A headline can have {StandingPage.LongestHeadline} characters; this one has {headline.Length}.");
        else if (Address().Length == 0) yield return (nameof(Slug), "Please enter an address: the headline has no letter to make one of.");
        if (standfirst.Length > StandingPage.LongestStandfirst) yield return (nameof(Standfirst), $"A standfirst can have {StandingPage.LongestStandfirst} characters; this one has {standfirst.Length}.");
        if (body.Length == 0) yield return (nameof(Body), "Please write the page.");
        else if (body.Length > StandingPage.LongestBody) yield return (nameof(Body), $"A page can have {StandingPage.LongestBody:N0} characters; this one has {body.Length:N0}.");
        else if (!BodyMarkdown.CanRender(body)) yield return (nameof(Body), BodyMarkdown.TooDeep);
        if (Position is < 0 or > 999) yield return (nameof(Position), "A place is a number from 0 to 999.");
    }

    private async Task<string?> AddressProblemAsync(NewsDbContext db, CancellationToken cancel)
    {
        var slug = Address();
        if (!Section.CanHave(slug)) return $"A page cannot have the address “{slug}”: it is malformed or belongs to the site itself.";
        if (await db.Sections.Called(slug).AnyAsync(cancel)) return $"A section stands at “{slug}”. Choose another address.";
        if (await db.StandingPages.Called(slug).AnyAsync(cancel)) return $"There is a page at “{slug}” already.";
        return await AddressChange.ProblemAsync(db, $"/{slug}", cancel);
    }
}
