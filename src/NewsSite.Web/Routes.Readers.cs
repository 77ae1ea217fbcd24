namespace NewsSite.Web;

public static partial class Routes
{
    /// <summary>What readers, their programs and search engines meet. The general patterns of sections and stories come last.</summary>
    private static void MapReaders(this WebApplication app)
    {
        app.Map("feed", "feed/{format?}", "Feeds", "Site");
        app.Map("corrections-feed", "corrections/feed/{format?}", "Feeds", "Corrections");
        app.Map("comment-feed", "comments/{articleId:int}/feed/{format?}", "Feeds", "Comments");
        app.Map("feed-habit", "{file:regex(^(rss|atom|index|feed)\\.(xml|json)$)}", "Feeds", "Habit");
        app.Map("sitemap", "sitemap.xml", "Sitemaps", "Index");
        app.Map("sitemap-pages", "sitemap-pages.xml", "Sitemaps", "Pages");
        app.Map("sitemap-news", "sitemap-news.xml", "Sitemaps", "News");
        app.Map("sitemap-days", "sitemap-days.xml", "Sitemaps", "Days");
        app.Map("sitemap-tags", "sitemap-tags-{number:int}.xml", "Sitemaps", "Tags");
        app.Map("sitemap-authors", "sitemap-authors-{number:int}.xml", "Sitemaps", "Authors");
        app.Map("sitemap-stories", "sitemap-stories-{number:int}.xml", "Sitemaps", "Stories");
        app.Map("search", "search", "Search", "Index");
        app.Map("search-suggestions", "search/suggest", "SearchSuggestions", "Index");
        app.Map("opensearch", "opensearch.xml", "OpenSearch", "Show");
        app.Map("indexnow", "indexnow.txt", "IndexNow", "Show");
        app.Map("robots", "robots.txt", "Robots", "Show");
        app.Map("ads", "ads.txt", "Ads", "Show");
        app.Map("permalink", "c/{id:long}", "Permalinks", "Show");
        app.Map("receipt", "receipt/{key}", "Receipts", "Show", "Update");
        app.Map("receipt-deletion", "receipt/{key}/delete", "Receipts", "Delete");
        app.Map("receipt-appeal", "receipt/{key}/appeal", "Appeals", "Create");
        app.Map("receipt-confirmation", "receipt/{key}/confirm", "ReceiptConfirmations", "Create");
        app.Map("receipt-file", "receipt/{key}/comment.json", "Receipts", "Download");
        app.Map("moderator-link", "moderate/{key}", "ModerationLinks", "Show", "Create");
        app.Map("respect", "c/{id:long}/respect", "Respects", "Create");
        app.Map("respect-end", "c/{id:long}/respect/take-back", "Respects", "Delete");
        app.Map("account", "account", "Commenters", "Show", "Update");
        app.Map("account-file", "account/comments.json", "Commenters", "Download");
        app.Map("account-end", "account/erase", "Commenters", "Delete");
        app.Map("account-password", "account/password", "CommenterPasswords", "Update");
        app.Map("account-claims", "account/claims", "CommentClaims", "Create");
        app.Map("reader-sign-in", "account/sign-in", "ReaderSessions", "New", "Create");
        app.Map("reader-sign-in-link", "account/sign-in/link", "SignInLinks", "Create");
        app.Map("reader-sign-out", "account/sign-out", "ReaderSessions", "Delete");
        app.Map("confirmation", "confirm/{key}", "Confirmations", "Show", "Create");
        app.Map("unsubscription", "unsubscribe/{key}", "Unsubscriptions", "Show", "Delete");
        app.Map("report-new", "c/{id:long}/report", "Reports", "New", "Create");
        app.Map("report-search", "report", "Reports", "Index");
        app.Map("report", "report/{key}", "Reports", "Show");
        app.Map("reply", "comments/{articleId:int}", "Comments", "New", "Create");
        app.Map("most-read", "most-read", "MostRead", "Show");
        app.Map("card", "cards/{id:int}/{file}", "Cards", "Show");
        app.Map("oembed", "oembed", "OEmbed", "Show");
        app.Map("corrections", "corrections", "Corrections", "Index");
        app.Map("preview", "preview/{key}", "Previews", "Show");
        app.Map("tag", "tag/{slug}", "Tags", "Show");
        app.Map("author", "author/{slug}", "Authors", "Show");
        app.Map("series", "series/{slug}", "Series", "Show");
        app.Map("tag-feed", "tag/{slug}/feed/{format?}", "Feeds", "Tag");
        app.Map("author-feed", "author/{slug}/feed/{format?}", "Feeds", "Author");
        app.Map("series-feed", "series/{slug}/feed/{format?}", "Feeds", "Series");
        app.Map("section-feed", "{section}/feed/{format?}", "Feeds", "Section");
        app.Map("archive", "{year:int:length(4)}/{month:int}/{day:int}", "Archive", "Show");
        app.Map("section", "{section}", "Sections", "Show");
        app.Map("article", "{section}/{id:int}/{slug?}", "Articles", "Show");
        app.Map("live-entries", "{section}/{articleId:int}/{slug}/live", "LiveEntries", "Index");
        app.Map("live-stream", "{section}/{articleId:int}/{slug}/live/stream", "LiveEntries", "Show");
        app.Map("story-history", "{section}/{articleId:int}/{slug}/history", "Histories", "Show");
        app.Map("story-feed", "{section}/{articleId:int}/{slug}/feed/{format?}", "Feeds", "Comments");
    }
}
