using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Announcements;
using NewsSite.Data;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Announcements;

/// <summary>
/// Tells the hub and the search engines what waits to be told, to addresses that the operator alone sets. As many processes as like may do so at once.
/// </summary>
public sealed class Announcer(NewsDbContext db, AnnouncementLine line, IOptions<SyndicationOptions> options, IOptions<SiteOptions> site, TimeProvider clock, ILogger<Announcer> log)
{
    private const int MostToHub = 100;

    /// <summary>As many as IndexNow takes at once.</summary>
    private const int MostToSearchEngines = 10_000;

    /// <summary>Returns how many were told.</summary>
    /// <exception cref="HttpRequestException">Somebody could not be told; it is tried again later.</exception>
    public async Task<int> TellAsync(CancellationToken cancel)
    {
        var (told, trouble) = (0, (string?)null);
        if (options.Value.Hub is { Length: > 0 } hub)
        {
            while (trouble is null && told < MostToHub && await TakeAsync(Announcee.Hub, 1, cancel) is [var feed])
            {
                trouble = await line.SendAsync(hub, Publishing(feed), cancel);
                told += await DoneAsync([feed], trouble, cancel);
            }
        }

        if (options.Value.IndexNowKey is { Length: > 0 } key && await TakeAsync(Announcee.SearchEngines, MostToSearchEngines, cancel) is { Count: > 0 } pages)
        {
            var refused = await line.SendAsync(options.Value.IndexNow, Pages(key, pages), cancel);
            told += await DoneAsync(pages, refused, cancel);
            trouble ??= refused;
        }

        return trouble is null ? told : throw new HttpRequestException(trouble);
    }

    /// <summary>By the habit of hubs; the standard leaves it open how they are told. Some call the feed a URL and some a topic.</summary>
    private FormUrlEncodedContent Publishing(Announcement feed)
    {
        var address = site.Value.Absolute(feed.Path);
        return new([new("hub.mode", "publish"), new("hub.url", address), new("hub.topic", address)]);
    }

    private JsonContent Pages(string key, IEnumerable<Announcement> pages) => JsonContent.Create(new
    {
        host = new Uri(site.Value.Address).Host, key, keyLocation = site.Value.Absolute("/indexnow.txt"), urlList = pages.Select(p => site.Value.Absolute(p.Path)),
    });

    private async Task<IReadOnlyList<Announcement>> TakeAsync(Announcee to, int most, CancellationToken cancel)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            var due = await db.Announcements.Due(to, clock.GetUtcNow()).Take(most).ToListAsync(cancel);
            foreach (var announcement in due) announcement.Take(clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(cancel);
                return due;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another process was quicker.
            }
        }
    }

    /// <summary>Forgets what was told, or puts it off; how many were told.</summary>
    private async Task<int> DoneAsync(IReadOnlyList<Announcement> taken, string? trouble, CancellationToken cancel)
    {
        var old = trouble is null ? 0 : taken.Count(a => a.IsOldNews);
        if (old > 0) log.LogWarning("{Count} changes were told to nobody: {Trouble}", old, trouble);
        foreach (var announcement in taken)
        {
            if (trouble is null || announcement.IsOldNews) db.Remove(announcement);
            else announcement.MarkFailed(trouble, clock.GetUtcNow());
        }

        // What changed again while it was told has another hour, and stays to be told again.
        for (var open = true; open;)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
                open = false;
            }
            catch (DbUpdateConcurrencyException error)
            {
                foreach (var entry in error.Entries) entry.State = EntityState.Detached;
            }
        }

        return trouble is null ? taken.Count : 0;
    }
}

/// <summary>The line to the outside: no redirects are followed, nothing of an answer is read but its status.</summary>
public sealed class AnnouncementLine : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        DefaultRequestHeaders = { { "User-Agent", "NewsSite" } },
    };

    /// <summary>Why it could not be told; null when it was.</summary>
    public async Task<string?> SendAsync(string address, HttpContent words, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = words };
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.IsSuccessStatusCode ? null : $"{new Uri(address).Host} answered {(int)answer.StatusCode} {(HttpStatusCode)(int)answer.StatusCode}.";
        }
        catch (HttpRequestException error)
        {
            return $"{new Uri(address).Host} could not be reached: {error.GetBaseException().Message}";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"{new Uri(address).Host} took longer than {http.Timeout.TotalSeconds:0} s.";
        }
    }

    public void Dispose() => http.Dispose();
}
