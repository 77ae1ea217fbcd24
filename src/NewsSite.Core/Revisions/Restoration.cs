using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Sections;
using NewsSite.Tags;
using System.Globalization;

namespace NewsSite.Revisions;

/// <summary>
/// Makes the working story what a revision says, and keeps that as a new revision; readers see nothing of it. What no longer exists is left as the
/// story has it now, and authors who are gone are left out.
/// </summary>
public sealed class Restoration
{
    private readonly List<string> losses = [];
    private readonly List<(Author, AuthorRole)> authors = [];
    private readonly int number;
    private readonly StorySnapshot kept;
    private Section? section;
    private Photo? photo;
    private IReadOnlyCollection<Photo> bodyPhotos = [];
    private IReadOnlyCollection<Tag> tags = [];
    private IReadOnlyCollection<int> related = [];

    /// <summary>What no longer exists and so cannot be restored, in sentences.</summary>
    public IReadOnlyList<string> Losses => losses;

    private Restoration(Revision revision) => (number, kept) = (revision.Number, revision.Read());

    /// <summary>Looks for everything that a revision names. Changes nothing.</summary>
    public static async Task<Restoration> PrepareAsync(NewsDbContext db, Revision revision, Article article, DateTimeOffset now, CancellationToken cancel)
    {
        var restoration = new Restoration(revision);
        await restoration.FindSectionAsync(db, cancel);
        await restoration.FindPhotoAsync(db, cancel);
        await restoration.FindAuthorsAsync(db, cancel);
        await restoration.FindTagsAsync(db, cancel);
        await restoration.FindRelatedAsync(db, cancel);
        if (!Enum.TryParse<StoryKind>(restoration.kept.Kind, out _)) restoration.losses.Add($"There is no kind of work called “{restoration.kept.Kind}” any more.");
        if (restoration.kept.CommentsOpen is not null && article.ReasonAgainstEmbargo(restoration.kept.EmbargoedUntil, now) is { } reason)
            restoration.losses.Add($"The embargo stays as it is now. {reason}");
        return restoration;
    }

    /// <summary>Writes the revision into the article's working story.</summary>
    public Revision Into(Article article, Account by, DateTimeOffset now)
    {
        var story = article.Working;
        story.Headline = kept.Headline;
        story.Standfirst = kept.Standfirst;
        if (!article.KeepsAddress) story.Slug = kept.Slug;
        story.Body = kept.Body;
        if (Enum.TryParse<StoryKind>(kept.Kind, out var kind)) story.Kind = kind;
        story.Byline = kept.Byline;
        story.Dateline = kept.Dateline;
        story.Source = kept.Source;
        story.Language = kept.Language;
        if (Enum.TryParse<TextDirection>(kept.Direction, out var direction)) story.Direction = direction;
        if (section is not null || kept.Section is null) story.Section = section;
        if (photo is not null || kept.PhotoId is null) story.LeadWith(photo, kept.Caption ?? "", kept.AltText ?? "");
        story.CreditAuthors(authors);
        story.TagWith(tags);
        story.ShowInBody(bodyPhotos);
        story.RelateTo(related);
        if (kept.CommentsOpen is { } open)
        {
            article.CommentsOpen = open;
            if (article.ReasonAgainstEmbargo(kept.EmbargoedUntil, now) is null) article.EmbargoedUntil = kept.EmbargoedUntil;
        }

        return article.Save(by, now, string.Create(CultureInfo.InvariantCulture, $"Restored revision {number}"), RevisionKind.Restored);
    }

    private async Task FindSectionAsync(NewsDbContext db, CancellationToken cancel)
    {
        if (kept.Section is not { } slug) return;
        section = await db.Sections.Called(slug).FirstOrDefaultAsync(cancel)
            ?? await db.FormerAddresses.AtAny([$"/{slug}"]).Select(a => a.Section).FirstOrDefaultAsync(cancel);
        if (section is null) losses.Add($"The section “{slug}” no longer exists. The story stays in the section it is in now.");
    }

    private async Task FindPhotoAsync(NewsDbContext db, CancellationToken cancel)
    {
        bodyPhotos = await db.Photos.ShownIn(kept.Body).ToListAsync(cancel);
        if (kept.PhotoId is not { } id) return;
        photo = await db.Photos.FindAsync([id], cancel);
        if (photo is null) losses.Add(string.Create(CultureInfo.InvariantCulture, $"Photo {id} no longer exists. The story keeps the lead photo it has now, if any."));
    }

    private async Task FindAuthorsAsync(NewsDbContext db, CancellationToken cancel)
    {
        var credits = kept.Authors.Select(a => a.Split(": ", 2)).Where(a => a.Length == 2).ToList();
        var known = await db.AuthorsCalledAsync(credits.Select(a => a[1]), cancel);
        foreach (var (role, name) in credits.Select(a => (a[0], a[1])))
        {
            if (known.TryGetValue(name, out var author) && Enum.TryParse<AuthorRole>(role, out var part)) authors.Add((author, part));
            else losses.Add($"No author is called “{name}” any more. The byline is restored without that name.");
        }
    }

    private async Task FindTagsAsync(NewsDbContext db, CancellationToken cancel)
    {
        var wanted = kept.Tags.Where(n => Slug.From(n) != "").DistinctBy(Slug.From).ToList();
        var known = await db.TagsCalledAsync(wanted, cancel);
        tags = [.. wanted.Select(name => known.GetValueOrDefault(Slug.From(name)) ?? new Tag(name))];
    }

    private async Task FindRelatedAsync(NewsDbContext db, CancellationToken cancel)
    {
        if (kept.Related is not { Count: > 0 } wanted) return;
        var there = await db.Articles.Numbered(wanted).Select(a => a.Id).ToListAsync(cancel);
        related = [.. wanted.Where(there.Contains)];
        losses.AddRange(wanted.Except(there).Select(id => string.Create(CultureInfo.InvariantCulture, $"Story {id}, a related one, no longer exists. It is left out.")));
    }
}
