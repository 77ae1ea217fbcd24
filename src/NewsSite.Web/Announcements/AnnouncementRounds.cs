using Microsoft.Extensions.Options;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Announcements;

/// <summary>Looks for changes a few times a minute, and tells those outside who asked to be told.</summary>
internal sealed class AnnouncementRounds(IOptions<SyndicationOptions> options, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnnouncementRounds> log) : Job(scopes, clock, log)
{
    public override string Name => "Tell the hub and search engines what changed";

    public override string Things => "announcements";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(15);

    public override bool IsOn => options.Value.Hub is { Length: > 0 } || options.Value.IndexNowKey is { Length: > 0 };

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!IsOn) return 0;
        await services.GetRequiredService<Announcing>().NoteAsync(cancel);
        return await services.GetRequiredService<Announcer>().TellAsync(cancel);
    }
}

public static class AnnouncementRegistration
{
    public static void AddAnnouncements(this IServiceCollection services)
    {
        services.AddScoped<Announcing>();
        services.AddScoped<Announcer>();
        services.AddSingleton<AnnouncementLine>();
        services.AddHostedService<AnnouncementRounds>();
    }
}
