using NewsSite.Web.Models;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Operations;

internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<UnreadableForms>();

            // What is missing is said in our words by the form that misses it.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddSingleton<StableIds>();
        services.AddScoped<Feeds>();
        services.AddScoped<Colophon>();
        services.AddRouting(routing => routing.LowercaseUrls = true);
    }
}
