using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Operations;

public sealed class ProxyTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("10.1.2.3", null, HttpStatusCode.PermanentRedirect)]
    [InlineData("10.1.2.3", "10.1.2.3", HttpStatusCode.OK)]
    [InlineData("10.1.2.3", "10.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("192.0.2.1", "10.0.0.0/8", HttpStatusCode.PermanentRedirect)]
    public async Task Only_a_proxy_that_is_listed_can_say_that_a_reader_came_by_https(string from, string? listed, HttpStatusCode expected)
    {
        using var behind = site.WithWebHostBuilder(builder =>
        {
            if (listed is not null) builder.UseSetting("Proxies:0", listed);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))));
        });
        using var client = behind.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();

    /// <summary>The test server has no network, so the caller's address is put in by hand.</summary>
    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
