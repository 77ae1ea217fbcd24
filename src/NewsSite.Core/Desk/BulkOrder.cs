using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Tags;

namespace NewsSite.Desk;

/// <summary>What is to be done to many stories, each by itself, so that one that is refused keeps no other from it.</summary>
public sealed record BulkOrder(BulkKind Kind)
{
    private const string Overtaken = "Somebody changed it after you opened the list.";

    public string Note { get; init; } = "";

    public Account? NewOwner { get; init; }

    public Section? Section { get; init; }

    public Tag? Tag { get; init; }

    /// <summary>Why whoever asks may not do it to a story; none when he may.</summary>
    public Func<Article, string?> ReasonAgainst { get; init; } = _ => null;

    private string Detail => Kind switch
    {
        BulkKind.HandOver => $"to {NewOwner!.Name}",
        BulkKind.Move => $"to {Section!.Name}",
        BulkKind.Tag or BulkKind.Untag => $"“{Tag!.Name}”",
        _ => "",
    };

    /// <summary>Does it to stories as they were when the list was opened, and keeps what became of each.</summary>
    public async Task<BulkAct> CarryOutAsync(NewsDbContext db, IReadOnlyList<(int Id, int Version)> ticked, Account by, DateTimeOffset now, CancellationToken cancel)
    {
        var act = new BulkAct(Kind, Detail, by, now);
        db.Add(act);
        await db.SaveChangesAsync(cancel);
        var articles = await db.Articles.WithBothStories().Where(a => ticked.Select(t => t.Id).Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        foreach (var (id, version) in ticked.DistinctBy(t => t.Id).Where(t => articles.ContainsKey(t.Id)))
        {
            var article = articles[id];
            var (before, had) = (Before(article), article.HasUnpublishedChanges);
            var refusal = article.Version != version ? Overtaken : ReasonAgainst(article) ?? Try(article, by, now);
            act.Stories.Add(refusal is null ? BulkActStory.Done(article, before, had) : BulkActStory.Refused(id, refusal));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                Forget(db, act, article);
                act.Stories.Add(BulkActStory.Refused(id, Overtaken));
                await db.SaveChangesAsync(cancel);
            }
        }

        return act;
    }

    private string Before(Article article) => Kind switch
    {
        BulkKind.HandOver => Number(article.OwnerId),
        BulkKind.Move => Number(article.Working.Section?.Id),
        BulkKind.Tag or BulkKind.Untag => "",
        _ => article.Stage.ToString(),
    };

    private string? Try(Article article, Account by, DateTimeOffset now)
    {
        try
        {
            return Do(article, by, now);
        }
        catch (InvalidOperationException error)
        {
            return error.Message;
        }
    }

    private string? Do(Article article, Account by, DateTimeOffset now)
    {
        var story = article.Working;
        switch (Kind)
        {
            case BulkKind.Submit: article.Submit(Note, by, now); break;
            case BulkKind.Ready: article.Ready(Note, by, now); break;
            case BulkKind.SendBack: article.SendBack(Note, by, now); break;
            case BulkKind.HandOver: article.HandOver(NewOwner!, Note, by, now); break;
            case BulkKind.Move when story.Section?.Id == Section!.Id: return $"It stands in {Section.Name} already.";
            case BulkKind.Move:
                story.Section = Section;
                article.Save(by, now, $"Moved to {Section!.Name}");
                break;
            case BulkKind.Tag when story.Tags.Exists(t => t.Slug == Tag!.Slug): return "It has this tag already.";
            case BulkKind.Tag:
                story.TagWith([.. story.Tags, Tag!]);
                article.Save(by, now, $"Tagged {Tag!.Name}");
                break;
            case BulkKind.Untag when !story.Tags.Exists(t => t.Slug == Tag!.Slug): return "It does not have this tag.";
            default:
                story.TagWith([.. story.Tags.Where(t => t.Slug != Tag!.Slug)]);
                article.Save(by, now, $"No longer tagged {Tag!.Name}");
                break;
        }

        return null;
    }

    /// <summary>Takes the story and all that was changed with it out of what is to be saved.</summary>
    private static void Forget(NewsDbContext db, BulkAct act, Article article)
    {
        act.Stories.RemoveAt(act.Stories.Count - 1);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList()) entry.State = EntityState.Detached;
        db.Entry(article).State = EntityState.Detached;
    }

    private static string Number(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
