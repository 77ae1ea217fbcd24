using NewsSite.Web.Areas.Admin;
using NewsSite.Web.Operations;

namespace NewsSite.Web;

/// <summary>Every address of the site.</summary>
public static class Routes
{
    public static void MapNewsSite(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHealth();

        app.Map("front", "", "Front", "Index");
        app.Map("error", "error/{status:int}", "Errors", "Show");

        app.Map("sign-in", "admin/sign-in", "Sessions", "New", "Create");
        app.Map("refused", "admin/refused", "Sessions", "Refused");
        app.Map("set-up", "admin/set-up", "SetUp", "New", "Create");

        app.MapAdmin("sign-out", "admin/sign-out", "Session", "Delete");
        app.MapAdmin("desk", "admin", "Desk", "Index");
        app.MapAdmin("desk-articles", "admin/articles", "Articles", "Index");
        app.MapAdmin("bulk-acts", "admin/bulk-acts", "BulkActs", "Index", "Create");
        app.MapAdmin("bulk-undo", "admin/bulk-acts/{id:int}/undo", "BulkActs", "Delete");
        app.MapAdmin("saved-views", "admin/views", "SavedViews", "Create");
        app.MapAdmin("saved-view", "admin/views/{id:int}", "SavedViews", "Update");
        app.MapAdmin("saved-view-end", "admin/views/{id:int}/delete", "SavedViews", "Delete");
        app.MapAdmin("calendar", "admin/calendar", "Calendar", "Index");
        app.MapAdmin("desk-article-new", "admin/articles/new", "Articles", "New", "Create");
        app.MapAdmin("desk-article", "admin/articles/{id:int}", "Articles", "Edit", "Update");
        app.MapAdmin("merge", "admin/articles/{id:int}/merge", "Merges", "Create");
        app.MapAdmin("body-preview", "admin/preview", "BodyPreview", "Create");
        app.MapAdmin("photo-choices", "admin/photo-choices", "PhotoChoices", "Index");
        app.MapAdmin("presence", "admin/articles/{id:int}/presence", "Presence", "Update");
        app.MapAdmin("presence-end", "admin/articles/{id:int}/presence/leave", "Presence", "Delete");
        app.MapAdmin("pen-ask", "admin/articles/{id:int}/pen/ask", "Pens", "Create");
        app.MapAdmin("pen-pass", "admin/articles/{id:int}/pen/pass", "Pens", "Update");
        app.MapAdmin("pen-refuse", "admin/articles/{id:int}/pen/refuse", "Pens", "Delete");
        app.MapAdmin("take-over", "admin/articles/{id:int}/take-over", "TakeOvers", "New", "Create");
        app.MapAdmin("journal", "admin/journal", "Journal", "Update");
        app.MapAdmin("journal-discard", "admin/journal/discard", "Journal", "Delete");
        app.MapAdmin("form-token", "admin/form-token", "FormToken", "Show");
        app.MapAdmin("publication", "admin/articles/{id:int}/publish", "Publication", "Create");
        app.MapAdmin("desk-preview", "admin/articles/{id:int}/preview", "Previews", "Show", "Create");
        app.MapAdmin("preview-end", "admin/articles/{id:int}/preview/end", "Previews", "Delete");
        app.MapAdmin("unschedule", "admin/articles/{id:int}/unschedule", "Publication", "Delete");
        app.MapAdmin("address", "admin/articles/{id:int}/address", "Addresses", "New", "Create");
        app.MapAdmin("withdrawal", "admin/articles/{id:int}/withdraw", "Withdrawal", "Create");
        app.MapAdmin("republication", "admin/articles/{id:int}/republish", "Withdrawal", "Delete");
        app.MapAdmin("submission", "admin/articles/{id:int}/submit", "Review", "Create");
        app.MapAdmin("readiness", "admin/articles/{id:int}/ready", "Review", "Update");
        app.MapAdmin("return", "admin/articles/{id:int}/send-back", "Review", "Delete");
        app.MapAdmin("hand-over", "admin/articles/{id:int}/hand-over", "HandOvers", "Create");
        app.MapAdmin("revisions", "admin/articles/{id:int}/revisions", "Revisions", "Index");
        app.MapAdmin("revisions-compared", "admin/articles/{id:int}/revisions/compare", "Revisions", "Compare");
        app.MapAdmin("revision", "admin/articles/{id:int}/revisions/{number:int}", "Revisions", "Show", "Update");
        app.MapAdmin("restoration", "admin/articles/{id:int}/revisions/{number:int}/restore", "Restorations", "New", "Create");
        app.MapAdmin("notes", "admin/articles/{id:int}/notes", "Notes", "Index", "Create");
        app.MapAdmin("note", "admin/articles/{id:int}/notes/{number:long}", "Notes", "Update");
        app.MapAdmin("handles", "admin/handles", "Handles", "Index");
        app.MapAdmin("translations", "admin/articles/{id:int}/translations", "Translations", "Create");
        app.MapAdmin("translations-end", "admin/articles/{id:int}/translations/unlink", "Translations", "Delete");
        app.MapAdmin("live-desk", "admin/articles/{id:int}/live", "LiveEntries", "Index", "Create");
        app.MapAdmin("live-open", "admin/articles/{id:int}/live/open", "LiveCoverage", "Create");
        app.MapAdmin("live-end", "admin/articles/{id:int}/live/end", "LiveCoverage", "Delete");
        app.MapAdmin("live-entry", "admin/articles/{id:int}/live/{number:int}", "LiveEntries", "Edit", "Update");
        app.MapAdmin("live-entry-removal", "admin/articles/{id:int}/live/{number:int}/remove", "LiveEntries", "Delete");
        app.MapAdmin("live-pin", "admin/articles/{id:int}/live/{number:int}/pin", "LivePins", "Update");
        app.MapAdmin("desk-front", "admin/front", "Front", "Show");
        app.MapAdmin("front-preview", "admin/front/preview", "FrontPreviews", "Show");
        app.MapAdmin("front-pin-new", "admin/front/pins/new", "FrontPins", "New", "Create");
        app.MapAdmin("front-pin", "admin/front/pins/{pin:int}", "FrontPins", "Edit", "Update");
        app.MapAdmin("front-pin-end", "admin/front/pins/{pin:int}/end", "FrontPins", "Delete");
        app.MapAdmin("front-place", "admin/front/places", "FrontPlaces", "Update");
        app.MapAdmin("front-zones", "admin/front/zones", "FrontZones", "Index", "Update");
        app.MapAdmin("front-strip-new", "admin/front/zones/new", "FrontZones", "Create");
        app.MapAdmin("front-strip-end", "admin/front/zones/remove", "FrontZones", "Delete");
        app.MapAdmin("front-history", "admin/front/history", "FrontEditions", "Index");
        app.MapAdmin("front-undo", "admin/front/undo", "FrontEditions", "Delete");
        app.MapAdmin("breaking", "admin/breaking", "BreakingNews", "Index", "Create");
        app.MapAdmin("breaking-one", "admin/breaking/{id:int}", "BreakingNews", "Edit", "Update");
        app.MapAdmin("breaking-end", "admin/breaking/{id:int}/end", "BreakingNews", "Delete");
        app.MapAdmin("desk-sections", "admin/sections", "Sections", "Index", "Create");
        app.MapAdmin("desk-section", "admin/sections/{id:int}", "Sections", "Edit", "Update");
        app.MapAdmin("section-place", "admin/sections/{id:int}/place", "SectionPlaces", "Update");
        app.MapAdmin("section-removal", "admin/sections/{id:int}/remove", "SectionRemovals", "New", "Create");
        app.MapAdmin("desk-photos", "admin/photos", "Photos", "Index", "Create");
        app.MapAdmin("uploads", "admin/uploads", "Uploads", "Create");
        app.MapAdmin("upload", "admin/uploads/{id}", "Uploads", "Show", "Update");
        app.MapAdmin("desk-tags", "admin/tags", "Tags", "Index", "Create");
        app.MapAdmin("desk-tag", "admin/tags/{id:int}", "Tags", "Edit", "Update");
        app.MapAdmin("tag-deletion", "admin/tags/{id:int}/delete", "Tags", "Delete");
        app.MapAdmin("tag-merge", "admin/tags/{id:int}/merge", "TagMerges", "New", "Create");
        app.MapAdmin("desk-photo", "admin/photos/{id:int}", "Photos", "Edit", "Update");
        app.MapAdmin("photo-original", "admin/photos/{id:int}/original", "PhotoOriginals", "Show");
        app.MapAdmin("photo-preview", "admin/photos/{id:int}/preview/{width:int}", "PhotoPreviews", "Show");
        app.MapAdmin("photo-crops", "admin/photos/{id:int}/crops", "PhotoCrops", "Edit", "Update");
        app.MapAdmin("photo-approval", "admin/photos/{id:int}/approve", "PhotoApprovals", "Create");
        app.MapAdmin("photo-names", "admin/photo-names", "PhotoNames", "Index", "Create");
        app.MapAdmin("photo-name-end", "admin/photo-names/{id:int}/take-back", "PhotoNames", "Delete");
        app.MapAdmin("caption-cases", "admin/caption-cases", "CaptionCases", "Index");
        app.MapAdmin("caption-cases-file", "admin/caption-cases/file", "CaptionCases", "Export");
        app.MapAdmin("photo-edits", "admin/photo-edits", "PhotoEdits", "Index", "Create");
        app.MapAdmin("photo-edit-new", "admin/photo-edits/new", "PhotoEdits", "New");
        app.MapAdmin("photo-edit-undo", "admin/photo-edits/{id:int}/undo", "PhotoEdits", "Delete");
        app.MapAdmin("photo-panel", "admin/photos/{id:int}/panel", "PhotoPanels", "Show");
        app.MapAdmin("photo-leases", "admin/photos/{id:int}/leases", "PhotoLeases", "Create");
        app.MapAdmin("photo-lease-end", "admin/photos/{id:int}/leases/{lease:int}/revoke", "PhotoLeases", "Delete");
        app.MapAdmin("photo-kill", "admin/photos/{id:int}/kill", "PhotoKills", "Create");
        app.MapAdmin("tag-suggestions", "admin/tags/suggest", "TagSuggestions", "Index");
        app.MapAdmin("desk-authors", "admin/authors", "Authors", "Index");
        app.MapAdmin("desk-author-new", "admin/authors/new", "Authors", "New", "Create");
        app.MapAdmin("desk-author", "admin/authors/{id:int}", "Authors", "Edit", "Update");
        app.MapAdmin("author-merge", "admin/authors/{id:int}/merge", "AuthorMerges", "New", "Create");
        app.MapAdmin("author-suggestions", "admin/authors/suggest", "AuthorSuggestions", "Index");
        app.MapAdmin("desk-standing-pages", "admin/pages", "StandingPages", "Index");
        app.MapAdmin("desk-standing-page-new", "admin/pages/new", "StandingPages", "New", "Create");
        app.MapAdmin("desk-standing-page", "admin/pages/{id:int}", "StandingPages", "Edit", "Update");
        app.MapAdmin("desk-all-series", "admin/series", "Series", "Index", "Create");
        app.MapAdmin("desk-series", "admin/series/{id:int}", "Series", "Edit", "Update");
        app.MapAdmin("series-deletion", "admin/series/{id:int}/delete", "Series", "Delete");
        app.MapAdmin("series-parts", "admin/series/{id:int}/parts", "SeriesParts", "Create");
        app.MapAdmin("series-part", "admin/series/{id:int}/parts/{articleId:int}", "SeriesParts", "Update");
        app.MapAdmin("series-part-removal", "admin/series/{id:int}/parts/{articleId:int}/remove", "SeriesParts", "Delete");
        app.MapAdmin("story-suggestions", "admin/series/suggest", "StorySuggestions", "Index");
        app.MapAdmin("moderation", "admin/comments", "Comments", "Index");
        app.MapAdmin("comment-pane", "admin/comments/{id:long}/pane", "CommentPanes", "Show");
        app.MapAdmin("comment-claim", "admin/comments/{id:long}/claim", "CommentClaims", "Create");
        app.MapAdmin("comment-sanction", "admin/comments/{id:long}/sanction", "CommentSanctions", "Create");
        app.MapAdmin("comment-sanction-end", "admin/comments/{id:long}/sanctions/{sanction:int}/lift", "CommentSanctions", "Delete");
        app.MapAdmin("live-counts", "admin/comments/live", "LiveCounts", "Index");
        app.MapAdmin("counts", "admin/comments/counts", "LiveCounts", "Show");
        app.MapAdmin("comment-acts", "admin/comment-acts", "CommentActs", "Index", "Create");
        app.MapAdmin("comment-act-new", "admin/comment-acts/new", "CommentActs", "New");
        app.MapAdmin("comment-act-undo", "admin/comment-acts/{id:int}/undo", "CommentActs", "Delete");
        app.MapAdmin("saved-queues", "admin/queues", "SavedQueues", "Create");
        app.MapAdmin("saved-queue-end", "admin/queues/{id:int}/delete", "SavedQueues", "Delete");
        app.MapAdmin("shifts", "admin/shifts", "ShiftReports", "Index");
        app.MapAdmin("shift-list", "admin/shifts.csv", "ShiftReports", "Export");
        app.MapAdmin("reasons", "admin/reasons", "RejectionReasons", "Index", "Create");
        app.MapAdmin("reason-end", "admin/reasons/{id:int}/retire", "RejectionReasons", "Delete");
        app.MapAdmin("moderators", "admin/moderators", "Moderators", "Index");
        app.MapAdmin("moderator", "admin/moderators/{id:int}", "Moderators", "Update");
        app.MapAdmin("desk-reports", "admin/reports", "Reports", "Index");
        app.MapAdmin("report-list", "admin/reports.csv", "ReportLists", "Show");
        app.MapAdmin("rules", "admin/rules", "Rules", "Index", "Update");
        app.MapAdmin("scorer", "admin/scorer", "Scorer", "Index", "Update");
        app.MapAdmin("scorer-lesson", "admin/scorer/lesson", "Scorer", "Create");
        app.MapAdmin("commenting", "admin/commenting", "CommentSettings", "Edit", "Update");
        app.MapAdmin("commenting-section", "admin/commenting/sections/{section:int}", "CommentSettings", "Edit", "Update");
        app.MapAdmin("commenting-story", "admin/commenting/stories/{story:int}", "CommentSettings", "Edit", "Update");
        app.MapAdmin("guidelines", "admin/guidelines", "Guidelines", "Index", "Create");
        app.MapAdmin("slow-mode-end", "admin/slow-modes/{id:int}/end", "SlowModes", "Delete");
        app.MapAdmin("sanctions", "admin/sanctions", "Sanctions", "Index", "Create");
        app.MapAdmin("sanction-end", "admin/sanctions/{id:int}/lift", "Sanctions", "Delete");
        app.MapAdmin("term-new", "admin/rules/terms", "BlockedTerms", "Create");
        app.MapAdmin("term-end", "admin/rules/terms/{id:int}/retire", "BlockedTerms", "Delete");
        app.MapAdmin("rehearsal", "admin/rules/rehearsal", "Rehearsals", "Create");
        app.MapAdmin("rehearsal-settings", "admin/rules/rehearsal/settings", "Rehearsals", "Update");
        app.MapAdmin("decision", "admin/comments/{id:long}/decide", "Decisions", "Create");
        app.MapAdmin("undo", "admin/decisions/{id:long}/undo", "Decisions", "Delete");

        app.MapAdmin("notifications", "admin/notifications", "Notifications", "Index");
        app.MapAdmin("notification", "admin/notifications/{id:long}", "Notifications", "Update");
        app.MapAdmin("notifications-read", "admin/notifications/read", "ReadNotifications", "Create");
        app.MapAdmin("mail-choices", "admin/notifications/mail", "MailChoices", "Edit", "Update");
        app.MapAdmin("outbox", "admin/outbox", "Outbox", "Index", "Create");
        app.MapAdmin("outbox-again", "admin/outbox/{id:long}", "Outbox", "Update");
        app.MapAdmin("jobs", "admin/jobs", "Jobs", "Index");
        app.MapAdmin("keys", "admin/keys", "Keys", "Show");

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
        app.Map("permalink", "c/{id:long}", "Comments", "Show");
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
        app.MapFallbackToController("Show", "FormerAddresses");

        // Holds for all pages above: what does not say that it is public is for staff.
        app.MapControllers().WithStaticAssets().RequireAuthorization(Policies.Desk);
    }

    /// <summary>An address and what answers there: the first action shows it, the second takes the form sent to it.</summary>
    private static void Map(this WebApplication app, string name, string pattern, string controller, params string[] actions)
    {
        foreach (var action in actions)
            app.MapControllerRoute($"{name}-{action}", pattern, new { controller, action });
    }

    private static void MapAdmin(this WebApplication app, string name, string pattern, string controller, params string[] actions)
    {
        foreach (var action in actions)
            app.MapAreaControllerRoute($"{name}-{action}", "Admin", pattern, new { controller, action });
    }
}
