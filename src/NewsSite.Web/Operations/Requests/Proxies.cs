using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Believes <c>X-Forwarded-For</c> and <c>-Proto</c> only from the addresses or networks listed in <c>Proxies</c>.</summary>
internal static class Proxies
{
    private const string Setting = "Proxies";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var proxies = builder.Configuration.GetSection(Setting).Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                if (System.Net.IPNetwork.TryParse(proxy, out var network)) forwarded.KnownIPNetworks.Add(network);
                else if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
                else throw new StartRefusedException($"{Setting} holds “{proxy}”, which is neither an address nor a network such as 10.0.0.0/8.");
            }
        });
    }

    /// <summary>Once a browser has come by https it is to stay there for a year.</summary>
    public static void AddHttpsOnly(this IServiceCollection services) => services.AddHsts(hsts =>
    {
        hsts.MaxAge = TimeSpan.FromDays(365);
        hsts.IncludeSubDomains = true;
    });

    public static void UseProxies(this WebApplication app) => app.UseForwardedHeaders();

    /// <summary>HSTS outside Development; and where readers come by https, plain http leads there.</summary>
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) return;
        app.UseHsts();
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (!site.IsSecure) return;
        var address = new Uri(site.Address);
        app.Use((context, next) =>
        {
            // Health checks come from inside, where there is no certificate.
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/status")) return next(context);
            context.Response.Redirect(new Uri(address, context.Request.PathBase + context.Request.Path + context.Request.QueryString).ToString(), permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        });
    }
}
