using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Standing;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The form of a standing page, with the page as it is stored; none while it is made.</summary>
public sealed record StandingPageEditor(StandingPage? Page, StandingPageForm Form)
{
    /// <summary>Said above the form, such as that it is saved.</summary>
    public string? Notice { get; init; }

    /// <summary>What was typed as readers would get it, where that was asked for.</summary>
    public PrintedBody? Preview { get; init; }

    /// <summary>Somebody else's save, where it overtook this one.</summary>
    public StandingRevision? Theirs { get; init; }

    /// <summary>What a page can say of the paper, in the desk's words.</summary>
    public static IReadOnlyList<ArticleEditor.Choice> Roles { get; } =
    [
        new((int)StandingRole.PublishingPrinciples, "How we work: stories point at it as “Why you can trust us”"),
        new((int)StandingRole.Ethics, "Our ethics"),
        new((int)StandingRole.Corrections, "How we correct"),
        new((int)StandingRole.Verification, "How we check facts"),
        new((int)StandingRole.Sources, "How we treat sources without a name"),
        new((int)StandingRole.Masthead, "Who we are"),
        new((int)StandingRole.Ownership, "Who owns and pays for the paper"),
        new((int)StandingRole.Diversity, "Whom we hire and whom we ask"),
        new((int)StandingRole.Feedback, "How readers reach us"),
        new((int)StandingRole.PhotoTerms, "On what terms our photos may be used"),
    ];

    public static Task<StandingPage?> FindAsync(NewsDbContext db, int id, CancellationToken cancel) => db.StandingPages.WithRevisions().FirstOrDefaultAsync(p => p.Id == id, cancel);

    public async Task<StandingPageEditor> WithPreviewAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
        => this with { Preview = await PrintedBody.LoadAsync(db, BodyMarkdown.ToHtml(Form.Words().Body), now, cancel, forDesk: true) };
}
