using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Publishing;
using NewsSite.Revisions;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>What has changed of a story since readers have it, the last change first; of states that were before readers, and of nothing else.</summary>
public sealed record StoryHistory(int Id, string Address, string Headline, string Language, TextDirection Direction, DateTimeOffset PublishedAt, IReadOnlyList<StoryHistory.Change> Changes, bool IsCut) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Article, Id), new(PageTagKind.Page, Id)];

    /// <summary>So many changes are told; older ones only by their number.</summary>
    private const int Most = 50;

    /// <summary>One change: when, what it meant, and the words that went and came; no words where the paper may not show what stood there before.</summary>
    public sealed record Change(DateTimeOffset At, ChangeKind? Kind, string Note, IReadOnlyList<ComparedField> Fields, IReadOnlyList<ComparedLine> Body, bool IsHidden)
    {
        public string Name => Kind switch { ChangeKind.Minor => "Minor edit", ChangeKind.Correction => "Correction", ChangeKind.Clarification => "Clarification", ChangeKind.Update => "Update", _ => "Change" };

        /// <summary>Whether nothing that is printed differs, such as where only a tag was added.</summary>
        public bool IsBare => Fields.Count == 0 && Body.All(l => l.IsSame);
    }

    /// <summary>Null when readers may not see the story.</summary>
    public static async Task<StoryHistory?> LoadAsync(NewsDbContext db, int id, DateTimeOffset now, CancellationToken cancel)
    {
        var article = await db.Articles.Published(now).Include(a => a.Section).Include(a => a.Live).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (article is not { Live: { } story, Section: { } section, ReadableFrom: { } from }) return null;
        var states = await db.Revisions.PublicStates(id, from, now).AsNoTracking().ToListAsync(cancel);
        var hidden = states.FindLastIndex(r => r.HidesEarlier);
        var first = Math.Max(1, states.Count - Most);
        List<Change> changes = [];
        for (var i = states.Count - 1; i >= first; i--) changes.Add(i <= hidden ? Told(states[i]) : Compared(states[i - 1], states[i]));
        return new(id, Models.Address.Article(section.Slug, id, article.Slug), story.Headline, story.Language, story.Direction, article.PublishAt!.Value, changes, first > 1);
    }

    private static Change Told(Revision state) => new(state.SavedAt, state.Change, state.ChangeNote, [], [], true);

    private static Change Compared(Revision before, Revision after)
    {
        var (older, newer, texts) = (before.Read(), after.Read(), new TextComparison());
        ComparedField[] fields =
        [
            new("Headline", texts.Words(older.Headline, newer.Headline)), new("Standfirst", texts.Words(older.Standfirst, newer.Standfirst)),
            new("Caption", texts.Words(older.Caption ?? "", newer.Caption ?? "")), new("By", texts.Words(By(older), By(newer))),
            new("Dateline", texts.Words(older.Dateline ?? "", newer.Dateline ?? "")), new("Source", texts.Words(older.Source ?? "", newer.Source ?? "")),
            new("Kind of work", older.Kind == newer.Kind ? [] : [new(PieceKind.Removed, older.Kind), new(PieceKind.Added, newer.Kind)]),
        ];
        return new(after.SavedAt, after.Change, after.ChangeNote, [.. fields.Where(f => !f.IsSame)], texts.Lines(BodyWords.Of(older.Body), BodyWords.Of(newer.Body)), false);
    }

    private static string By(StorySnapshot story) => story.Byline is { Length: > 0 } byline ? byline : string.Join(", ", story.Authors.Select(a => a.Split(": ", 2)[^1]));
}
