using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using NewsSite.Standing;
using NewsSite.Web.Languages;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>What the pages that are no story tell search engines, in schema.org's words as JSON-LD, and what every page says of the paper itself.</summary>
public static class PaperGraph
{
    /// <summary>The paper and its front page.</summary>
    public static IHtmlContent OfFront(SiteOptions site, PaperPages pages) => Whole(
        new JsonObject
        {
            ["@type"] = "WebSite",
            ["@id"] = site.Absolute("/#site"),
            ["name"] = site.Name,
            ["url"] = site.Absolute("/"),
            ["inLanguage"] = PageLanguage.Current.Tag,
            ["publisher"] = Publisher(site),
        },
        Organization(site, pages));

    /// <summary>A section and the stories on the page of its latest.</summary>
    public static IHtmlContent OfSection(SectionPage page, SiteOptions site, PaperPages pages)
    {
        var address = site.Absolute(page.List.Address);
        var collection = new JsonObject
        {
            ["@type"] = "CollectionPage",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = page.Name,
            ["inLanguage"] = PageLanguage.Current.Tag,
            ["publisher"] = Publisher(site),
            ["mainEntity"] = new JsonObject
            {
                ["@type"] = "ItemList",
                ["itemListElement"] = new JsonArray([.. page.List.Stories.Select((s, i) => new JsonObject
                {
                    ["@type"] = "ListItem", ["position"] = i + 1, ["url"] = site.Absolute(s.Address), ["name"] = s.Headline,
                })]),
            },
        };
        if (page.Description.Length > 0) collection["description"] = page.Description;
        return Whole(collection, Breadcrumbs([.. page.Way.Above.Select(s => (s.Name, Address.Section(s.Slug))), (page.Name, page.List.Address)], site), Organization(site, pages));
    }

    /// <summary>An author, with the portrait where it may leave our pages.</summary>
    public static IHtmlContent OfAuthor(AuthorPage page, SiteOptions site, PaperPages pages, DateTimeOffset now)
    {
        var address = site.Absolute(page.List.Address);
        var person = new JsonObject
        {
            ["@type"] = "Person",
            ["@id"] = $"{address}#person",
            ["name"] = page.Author.Name,
            ["url"] = address,
            ["worksFor"] = Publisher(site),
        };
        if (FeedText.Plain(page.Bio.ToString() ?? "") is { Length: > 0 } bio) person["description"] = bio;
        if (page.Author.Website is { } website) person["sameAs"] = website;
        if (page.Photo is { MayBePassedOn: true } photo && !photo.IsWithheld(now))
        {
            var picture = PictureAddress.Of(photo.FileName, photo.Width, photo.Height);
            person["image"] = new JsonObject
            {
                ["@type"] = "ImageObject", ["contentUrl"] = site.Absolute(picture.Path), ["width"] = picture.Width, ["height"] = picture.Height, ["creditText"] = photo.Credit,
            };
        }

        return Whole(new JsonObject { ["@type"] = "ProfilePage", ["@id"] = address, ["url"] = address, ["mainEntity"] = new JsonObject { ["@id"] = $"{address}#person" } }, person, Organization(site, pages));
    }

    /// <summary>The paper, to which every other node points, with the pages in which it says how it works.</summary>
    public static JsonObject Organization(SiteOptions site, PaperPages pages)
    {
        var paper = new JsonObject
        {
            ["@type"] = "NewsMediaOrganization",
            ["@id"] = site.Absolute("/#org"),
            ["name"] = site.Name,
            ["url"] = site.Absolute("/"),
            ["logo"] = site.Absolute("/favicon.svg"),
            ["correctionsPolicy"] = site.Absolute("/corrections"),
        };
        foreach (var page in pages.All)
        {
            if (PropertyOf(page.Role) is { } property) paper[property] = site.Absolute(page.Address);
        }

        return paper;
    }

    public static JsonObject Publisher(SiteOptions site) => new() { ["@id"] = site.Absolute("/#org") };

    /// <summary>The way to a page from the front page down.</summary>
    /// <param name="steps">Name and path of each, the page itself last.</param>
    /// <param name="site">Whose.</param>
    public static JsonObject Breadcrumbs(IReadOnlyList<(string Name, string Path)> steps, SiteOptions site) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. steps.Prepend((Name: site.Name, Path: "/")).Select((s, i) => new JsonObject
        {
            ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = s.Name, ["item"] = site.Absolute(s.Path),
        })]),
    };

    public static IHtmlContent Whole(params IEnumerable<JsonObject> nodes)
        => PrintedHtml.OfJson(new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. nodes]) });

    private static string? PropertyOf(StandingRole role) => role switch
    {
        StandingRole.PublishingPrinciples => "publishingPrinciples",
        StandingRole.Ethics => "ethicsPolicy",
        StandingRole.Corrections => "correctionsPolicy",
        StandingRole.Feedback => "actionableFeedbackPolicy",
        StandingRole.Masthead => "masthead",
        StandingRole.Ownership => "ownershipFundingInfo",
        StandingRole.Sources => "unnamedSourcesPolicy",
        StandingRole.Verification => "verificationFactCheckingPolicy",
        StandingRole.Diversity => "diversityPolicy",
        _ => null,
    };
}
