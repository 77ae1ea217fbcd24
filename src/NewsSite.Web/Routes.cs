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
        app.MapAdmin("desk-article-new", "admin/articles/new", "Articles", "New", "Create");
        app.MapAdmin("desk-article", "admin/articles/{id:int}", "Articles", "Edit", "Update");
        app.MapAdmin("journal", "admin/journal", "Journal", "Update");
        app.MapAdmin("journal-discard", "admin/journal/discard", "Journal", "Delete");
        app.MapAdmin("form-token", "admin/form-token", "FormToken", "Show");
        app.MapAdmin("publication", "admin/articles/{id:int}/publish", "Publication", "Create");
        app.MapAdmin("pin", "admin/articles/{id:int}/pin", "FrontPins", "Create");
        app.MapAdmin("unpin", "admin/articles/{id:int}/unpin", "FrontPins", "Delete");
        app.MapAdmin("desk-sections", "admin/sections", "Sections", "Index", "Create");
        app.MapAdmin("moderation", "admin/comments", "Comments", "Index");
        app.MapAdmin("decision", "admin/comments/{id:long}/decide", "Decisions", "Create");
        app.MapAdmin("undo", "admin/decisions/{id:long}/undo", "Decisions", "Delete");

        app.Map("permalink", "c/{id:long}", "Comments", "Show");
        app.Map("reply", "comments/{articleId:int}", "Comments", "New", "Create");
        app.Map("section", "{section}", "Sections", "Show");
        app.Map("article", "{section}/{id:int}/{slug?}", "Articles", "Show");
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
