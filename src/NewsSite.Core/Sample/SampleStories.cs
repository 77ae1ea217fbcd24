using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;
using NewsSite.Publishing;
using NewsSite.Tags;

namespace NewsSite.Sample;

/// <summary>Writes the sample's stories with their photos and tags, and publishes those that have an hour.</summary>
internal sealed class SampleStories(NewsDbContext db, MediaStore media, SampleCast cast)
{
    private readonly Dictionary<string, Tag> tags = [];

    public async Task WriteAsync(IReadOnlyList<SampleStory> stories, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var story in stories)
        {
            var article = await ArticleAsync(story, now, cancel);
            cast.Articles.Add(story.Number, article);

            // One by one, so that stories are numbered in the order of the file.
            db.Add(article);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task<Article> ArticleAsync(SampleStory sample, DateTimeOffset now, CancellationToken cancel)
    {
        var editor = cast.Staff[SampleStaff.Editor];
        var published = SampleFile.When(sample.Published, now);
        var written = published < now ? published.Value.AddHours(-1) : now;
        var article = new Article(written) { CommentsOpen = sample.CommentsOpen };
        var story = article.Working;
        story.Headline = sample.Headline;
        story.Standfirst = sample.Standfirst;
        story.Slug = sample.Slug;
        story.Body = await File.ReadAllTextAsync(SampleFile.PathOf(sample.Body), cancel);
        story.Kind = sample.Kind;
        story.Byline = sample.Byline;
        story.Dateline = sample.Dateline;
        story.Source = sample.Source;
        story.Language = sample.Language;
        story.Direction = sample.Direction;
        story.Section = cast.Sections[sample.Section];
        story.CreditAuthors(sample.Authors.Select(a => (cast.Authors[a.Author], a.Role)));
        story.TagWith([.. sample.Tags.Select(TagFor)]);
        story.ShowInBody(await db.Photos.ShownIn(story.Body).ToListAsync(cancel));
        if (sample.Photo is { } photo) story.LeadWith(await KeepAsync(photo, written, cancel), photo.Caption, photo.AltText);

        article.Save(editor, written, "Written");
        if (published is { } at) article.Publish(at, editor, at < now ? at : now);
        if (SampleFile.When(sample.Updated, now) is { } updated) article.PublishEdit(ChangeKind.Update, "", editor, updated);
        return article;
    }

    private Tag TagFor(string name)
    {
        if (!tags.TryGetValue(Slug.From(name), out var tag)) tags.Add(Slug.From(name), tag = new Tag(name));
        return tag;
    }

    private async Task<Photo> KeepAsync(SamplePhoto photo, DateTimeOffset now, CancellationToken cancel)
    {
        await using var content = File.OpenRead(SampleFile.PathOf(photo.File));
        var name = await media.KeepAsync(content, Path.GetExtension(photo.File), cancel);
        var kept = new Photo(name, photo.Width, photo.Height, now)
        {
            Received = photo.Received,
            Description = photo.Description,
            Creator = photo.Creator,
            Credit = photo.Credit,
            Source = photo.Source,
            Restrictions = photo.Restrictions ?? "",
            Reference = photo.Reference ?? "",
            Place = photo.Place ?? "",
            TakenAt = SampleFile.When(photo.TakenAt, now),
        };
        kept.Rights.Category = RightsCategory.Agency;
        kept.Rights.Demands = [.. WireRestriction.ReadAll(kept.Restrictions).Select(r => new PhotoDemand(r, "caption"))];
        kept.Save(RightsProfile.Anybody);

        // Saved before the story is, because a revision keeps the photo's number.
        db.Add(kept);
        await db.SaveChangesAsync(cancel);
        return kept;
    }
}
