using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Standing;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>What a story's page tells search engines, in schema.org's words as JSON-LD.</summary>
public static class StoryGraph
{
    private const int MostComments = 20;

    public static IHtmlContent Of(ArticlePage page, SiteOptions site, PaperPages pages)
    {
        var address = site.Absolute(page.Address);
        List<(string Name, string Path)> way = [.. page.Way.Above.Append(page.Section).Select(s => (s.Name, Address.Section(s.Slug))), (page.Story.Headline, page.Address)];
        List<JsonObject> graph = [Article(page, address, site), PaperGraph.Breadcrumbs(way, site), PaperGraph.Organization(site, pages)];
        if (Picture(page, address, site, pages) is { } picture) graph.Add(picture);
        return PaperGraph.Whole(graph);
    }

    private static JsonObject Article(ArticlePage page, string address, SiteOptions site)
    {
        var story = page.Story;
        var article = new JsonObject
        {
            ["@type"] = page.Live is null ? TypeOf(story.Kind) : "LiveBlogPosting",
            ["@id"] = $"{address}#article",
            ["mainEntityOfPage"] = address,
            ["headline"] = story.Headline,
            ["datePublished"] = FeedText.Rfc3339(page.PublishAt, site.Zone()),
            ["dateModified"] = FeedText.Rfc3339(page.ModifiedAt, site.Zone()),
            ["inLanguage"] = story.Language,
            ["articleSection"] = page.Section.Name,
            ["isAccessibleForFree"] = true,
            ["publisher"] = PaperGraph.Publisher(site),
        };
        if (story.Standfirst.Length > 0) article["description"] = story.Standfirst;
        if (story.Dateline is { Length: > 0 } dateline) article["dateline"] = dateline;
        if (page.Tags.Count > 0) article["keywords"] = Texts(page.Tags.Select(t => t.Name));
        if (Authors(story, site) is { Count: > 0 } authors) article["author"] = authors;
        if (Shareable(page) is { } use) article["image"] = new JsonArray([new JsonObject { ["@id"] = $"{address}#photo" }, .. Crops(use.Photo, site)]);
        else if (SocialCard.Of(story, site) is { } card) article["image"] = site.Absolute(SocialCard.AddressOf(page.Id, card).Path);
        if (page.AllowsComments || page.CommentCount > 0) article["commentCount"] = page.CommentCount;
        if (Comments(page, address, site) is { Count: > 0 } comments) article["comment"] = comments;
        if (page.Corrections.Count > 0)
        {
            article["correction"] = new JsonArray([.. page.Corrections.Select(c => new JsonObject
            {
                ["@type"] = "CorrectionComment",
                ["@id"] = $"{address}#correction-{c.Id}",
                ["text"] = c.Text,
                ["datePublished"] = FeedText.Rfc3339(c.CorrectedAt, site.Zone()),
            })]);
        }

        if (page.Live is { } live) Tell(article, live, address, site);
        return article;
    }

    private static void Tell(JsonObject article, LivePage live, string address, SiteOptions site)
    {
        article["coverageStartTime"] = FeedText.Rfc3339(live.Coverage.StartedAt, site.Zone());
        if (live.Coverage.EndedAt is { } ended) article["coverageEndTime"] = FeedText.Rfc3339(ended, site.Zone());
        article["liveBlogUpdate"] = new JsonArray([.. live.Entries.Where(e => e.RemovedAt is null).OrderByDescending(e => e.Number).Select(e => Entry(e, address, site))]);
    }

    private static JsonObject Entry(PrintedEntry entry, string address, SiteOptions site)
    {
        var posting = new JsonObject
        {
            ["@type"] = "BlogPosting",
            ["@id"] = $"{address}#entry-{entry.Number}",
            ["url"] = $"{address}?entry={entry.Number}#entry-{entry.Number}",
            ["datePublished"] = FeedText.Rfc3339(entry.PostedAt, site.Zone()),
            ["dateModified"] = FeedText.Rfc3339(entry.EditedAt ?? entry.PostedAt, site.Zone()),
            ["articleBody"] = BodyWords.OfHtml(entry.BodyHtml),
        };
        if (entry.Headline.Length > 0) posting["headline"] = entry.Headline;
        if (entry.Byline.Length > 0) posting["author"] = new JsonObject { ["@type"] = "Person", ["name"] = entry.Byline };
        return posting;
    }

    /// <summary>The first comments on the page, each with the one it answers. Of a reader only the name is told.</summary>
    private static JsonArray Comments(ArticlePage page, string address, SiteOptions site)
        => [.. page.Comments.Threads.SelectMany(WithReplies).Where(c => c.IsApproved).Take(MostComments).Select(c => Comment(c, address, site))];

    private static JsonObject Comment(PrintedComment comment, string address, SiteOptions site)
    {
        var said = new JsonObject
        {
            ["@type"] = "Comment",
            ["@id"] = string.Create(CultureInfo.InvariantCulture, $"{address}#comment-{comment.Id}"),
            ["text"] = FeedText.Plain(comment.BodyHtml),
            ["datePublished"] = FeedText.Rfc3339(comment.CreatedAt, site.Zone()),
            ["author"] = new JsonObject { ["@type"] = "Person", ["name"] = comment.Name },
        };
        if (comment.RespectCount > 0) said["upvoteCount"] = comment.RespectCount;
        if (comment.ParentId is { } parent) said["parentItem"] = new JsonObject { ["@id"] = string.Create(CultureInfo.InvariantCulture, $"{address}#comment-{parent}") };
        return said;
    }

    private static IEnumerable<PrintedComment> WithReplies(PrintedComment comment) => comment.Replies.SelectMany(WithReplies).Prepend(comment);

    private static JsonObject? Picture(ArticlePage page, string address, SiteOptions site, PaperPages pages)
    {
        if (Shareable(page) is not { } use) return null;
        var picture = Image(PictureAddress.Of(use.Photo.FileName, use.Photo.Width, use.Photo.Height, use.Photo.Width), use.Photo, site);
        picture.Insert(1, "@id", $"{address}#photo");
        if (use.Caption.Length > 0) picture["caption"] = use.Caption;
        if (use.Photo.Creator.Length > 0) picture["creator"] = new JsonObject { ["@type"] = "Person", ["name"] = use.Photo.Creator };
        if (pages.Of(StandingRole.PhotoTerms) is { } terms && picture["license"] is null) picture["license"] = site.Absolute(terms.Address);
        return picture;
    }

    /// <summary>The same in the shapes that search engines ask for, where the whole has another.</summary>
    private static IEnumerable<JsonObject> Crops(Photo photo, SiteOptions site)
    {
        foreach (var shape in (CropShape[])[CropShape.Card, CropShape.Lead, CropShape.Square])
        {
            if (photo.Crop(shape) is { } crop) yield return Image(PictureAddress.Of(photo.FileName, photo.Width, photo.Height, photo.Width, crop), photo, site);
        }
    }

    private static JsonObject Image(PictureAddress picture, Photo photo, SiteOptions site)
    {
        var image = new JsonObject
        {
            ["@type"] = "ImageObject",
            ["contentUrl"] = site.Absolute(picture.Path),
            ["width"] = picture.Width,
            ["height"] = picture.Height,
            ["creditText"] = photo.Credit,
        };
        if (photo.Rights.LicenceAddress is { Length: > 0 } licence) image["license"] = licence;
        if (photo.Rights.Origin is { Length: > 0 } origin) image["acquireLicensePage"] = origin;
        if (photo.Copyright.Length > 0) image["copyrightNotice"] = photo.Copyright;
        return image;
    }

    /// <summary>The photo that goes with the story to other places, where its supplier lets it.</summary>
    public static PhotoUse? Shareable(ArticlePage page)
        => !page.IsPhotoWithheld && page.Story.LeadPhoto is { } use && SupplierTerms.AllowPassingOn(use.Photo.Restrictions) ? use : null;

    private static JsonArray Authors(Story story, SiteOptions site) => story.Byline is { Length: > 0 } byline
        ? [new JsonObject { ["@type"] = "Person", ["name"] = byline }]
        : [.. story.Authors.Where(a => a.Role == AuthorRole.ReportedBy).OrderBy(a => a.Position)
            .Select(a => new JsonObject { ["@type"] = "Person", ["name"] = a.Author.Name, ["url"] = site.Absolute(Address.Author(a.Author.Slug)) })];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];

    /// <summary>An advertisement is never a news article.</summary>
    private static string TypeOf(StoryKind kind) => kind switch
    {
        StoryKind.Analysis => "AnalysisNewsArticle",
        StoryKind.Opinion => "OpinionNewsArticle",
        StoryKind.Explainer => "BackgroundNewsArticle",
        StoryKind.Sponsored => "AdvertiserContentArticle",
        _ => "NewsArticle",
    };
}
