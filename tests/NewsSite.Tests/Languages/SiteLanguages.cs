using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Site;
using NewsSite.Web.Languages;

namespace NewsSite.Tests.Languages;

internal static class SiteLanguages
{
    /// <summary>Has a site look at its sections again, as it does by itself after some seconds, where a test has changed them behind its back.</summary>
    public static void Forget(this TestSite site) => site.Services.GetRequiredService<SectionLanguages>().Forget();
}
