using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Photos.Rights;

namespace NewsSite.Publishing;

/// <summary>What a reason not to publish weighs.</summary>
public enum Weight
{
    /// <summary>Said, but nothing is asked.</summary>
    Warns,

    /// <summary>An editor may publish all the same, saying why.</summary>
    AsksWhy,

    /// <summary>Nobody can publish it.</summary>
    Blocks,
}

/// <summary>One thing that stands between a story and its readers.</summary>
/// <param name="Field">The field of the article form that puts it right.</param>
/// <param name="Sentence">In the desk's words.</param>
/// <param name="Weight">How much it stands in the way.</param>
public sealed record PublishingReason(string Field, string Sentence, Weight Weight);

/// <summary>The whole table of what a story needs before it is published, and of what each lack weighs.</summary>
public static class PublishingRules
{
    /// <summary>From how many characters on a headline is long.</summary>
    public const int LongHeadline = 100;

    /// <summary>Everything that speaks against publishing an article's working story at a time, the heaviest first.</summary>
    public static IReadOnlyList<PublishingReason> Judge(Article article, DateTimeOffset at)
    {
        var story = article.Working;
        var body = BodyMarkdown.TryRender(story.Body);
        (bool Applies, string Field, string Sentence, Weight Weight)[] table =
        [
            (story.Headline == "", "Headline", "The story has no headline.", Weight.Blocks),
            (story.Slug == "", "Slug", "The story has no slug, so it has no address.", Weight.Blocks),
            (story.Section is null, "SectionId", "The story stands in no section.", Weight.Blocks),
            (story.Body == "", "Body", "The story has no body.", Weight.Blocks),
            (body is null, "Body", BodyMarkdown.TooDeep, Weight.Blocks),
            (article.EmbargoedUntil > at, "EmbargoUntil", "The embargo is not over at that time.", Weight.Blocks),
            (story.LeadPhoto is { AltText: "" }, "AltText", "The lead photo has no alt text.", Weight.AsksWhy),
            (story.LeadPhoto is { Photo.Credit: "" }, "PhotoId", "The lead photo has no credit.", Weight.AsksWhy),
            (story.Authors.Count == 0 && story.Byline is null && story.Source is null, "Authors", "Nobody signs the story: no author, no byline, no agency.", Weight.Warns),
            (story.Standfirst == "", "Standfirst", "The story has no standfirst.", Weight.Warns),
            (story.LeadPhoto is null, "PhotoId", "The story has no lead photo.", Weight.Warns),
            (story.Tags.Count == 0, "Tags", "The story has no tags.", Weight.Warns),
            (story.Headline.Length > LongHeadline, "Headline", $"The headline has more than {LongHeadline} characters.", Weight.Warns),
        ];
        return [.. table.Where(r => r.Applies).Select(r => new PublishingReason(r.Field, r.Sentence, r.Weight))
            .Concat(body is null ? [] : JudgeBody(story.BodyPhotos, body.Furniture, at)).Concat(JudgeRights(story.LeadPhoto?.Photo, "The lead photo", "PhotoId", at)).OrderByDescending(r => r.Weight)];
    }

    /// <summary>The same for the body of an entry of a live story, with the photos that it shows. Nobody overrules what is said of an entry: it can wait a minute.</summary>
    public static IReadOnlyList<PublishingReason> JudgeEntry(string body, IReadOnlyCollection<Photo> photos, DateTimeOffset at)
        => BodyMarkdown.TryRender(body) is { } rendered ? [.. JudgeBody(photos, rendered.Furniture, at).OrderByDescending(r => r.Weight)] : [];

    private static IEnumerable<PublishingReason> JudgeBody(IReadOnlyCollection<Photo> shown, BodyFurniture furniture, DateTimeOffset at)
    {
        foreach (var id in furniture.PhotoIds)
        {
            if (shown.FirstOrDefault(p => p.Id == id) is not { } photo) yield return new("Body", $"There is no photo {id}, which the body shows.", Weight.AsksWhy);
            else if (photo.Credit == "") yield return new("Body", $"Photo {id}, which the body shows, has no credit.", Weight.AsksWhy);
            foreach (var reason in JudgeRights(shown.FirstOrDefault(p => p.Id == id), $"Photo {id}, which the body shows,", "Body", at)) yield return reason;
            if (furniture.Photos.Any(p => p.Id == id && p.AltText == "")) yield return new("Body", $"Photo {id}, which the body shows, has no alt text.", Weight.AsksWhy);
        }

        foreach (var slip in furniture.Slips) yield return new("Body", slip, Weight.Warns);
    }

    private static IEnumerable<PublishingReason> JudgeRights(Photo? photo, string which, string field, DateTimeOffset at)
    {
        if (photo is not { Rights: { } rights }) yield break;
        var why = string.Join(' ', rights.WhyAt(at));
        if (rights.StandingAt(at) == UseVerdict.MustNot) yield return new(field, $"{which} must not be used. {why}", Weight.Blocks);
        else if (rights.IsWithheld(at)) yield return new(field, $"{which} may not be seen at that time: its embargo, its end or a lease stands against it.", Weight.Blocks);
        else if (rights.StandingAt(at) == UseVerdict.NeedsApproval) yield return new(field, $"{which} needs an editor’s approval. {why}", Weight.AsksWhy);
    }
}
