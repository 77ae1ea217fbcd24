using NewsSite.Publishing;

namespace NewsSite.Web.Models;

/// <summary>What readers are told of a story besides itself: what was wrong and what is new.</summary>
public sealed record StoryNotices(IReadOnlyList<Correction> Corrections, string UpdateNote)
{
    public static StoryNotices Before(ArticlePage page) => new([.. page.Corrections.Where(c => !c.StandsAtEnd)], page.UpdateNote);

    public static StoryNotices After(ArticlePage page) => new([.. page.Corrections.Where(c => c.StandsAtEnd)], "");
}
