using Microsoft.Extensions.Options;
using NewsSite.Reads;
using NewsSite.Photos.Rights;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Operations;

internal static class SiteRegistration
{
    public static void AddSiteOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<SyndicationOptions>().BindConfiguration(SyndicationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ReadBuffer>();
        builder.Services.AddSingleton<Popularity>();
        builder.Services.AddHostedService<ReadCounting>();
        builder.Services.AddSingleton<CoverageStreams>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CoverageStreams>());
        builder.Services.AddSingleton<PhotoDesk>();
        builder.Services.AddSingleton(services =>
        {
            var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
            return new RightsProfile(site.Territories, site.PictureSuppliers);
        });
    }
}
