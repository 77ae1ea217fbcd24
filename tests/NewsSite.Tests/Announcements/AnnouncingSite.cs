using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Tests.Site;
using NewsSite.Web.Announcements;

namespace NewsSite.Tests.Announcements;

/// <summary>A site that announces when a test says so, and not by itself.</summary>
internal sealed class AnnouncingSite : TestSite
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Looks for changes as at a time, which becomes the time of the site.</summary>
    public async Task<int> NoteAsync(DateTimeOffset at)
    {
        Clock.Now = at;
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Announcing>().NoteAsync(Cancel);
    }

    public async Task<int> TellAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Announcer>().TellAsync(Cancel);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            foreach (var rounds in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(Announcer).Assembly).ToList()) services.Remove(rounds);
        });
    }
}
