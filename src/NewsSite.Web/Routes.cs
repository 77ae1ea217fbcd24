using NewsSite.Web.Areas.Admin;
using NewsSite.Web.Operations;

namespace NewsSite.Web;

/// <summary>Every address of the site.</summary>
public static partial class Routes
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

        app.MapDesk();
        app.MapReaders();
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
