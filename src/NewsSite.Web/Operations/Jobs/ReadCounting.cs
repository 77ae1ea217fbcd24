using NewsSite.Data;
using NewsSite.Reads;

namespace NewsSite.Web.Operations;

/// <summary>Counts what readers open, without a cookie and without an address, and stores it every few seconds.</summary>
internal sealed class ReadCounting(ReadBuffer buffer, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReadCounting> log)
    : Job(scopes, clock, log)
{
    private static readonly string[] Machines =
        ["bot", "crawl", "spider", "slurp", "fetch", "preview", "monitor", "headless", "lighthouse", "externalhit", "scan", "feed"];

    private DateTimeOffset forgotten;

    public override string Name => "Store what was read";

    public override string Things => "reads";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a request is a person's who reads: no machine, no page fetched ahead, nobody of the staff.</summary>
    public static bool IsRead(HttpContext http)
    {
        var (request, agent) = (http.Request, http.Request.Headers.UserAgent.ToString());
        return HttpMethods.IsGet(request.Method) && http.User.Identity?.IsAuthenticated != true
            && agent.StartsWith("Mozilla/", StringComparison.Ordinal) && !Machines.Any(m => agent.Contains(m, StringComparison.OrdinalIgnoreCase))
            && !IsAhead(request.Headers["Sec-Purpose"]) && !IsAhead(request.Headers["Purpose"]) && !IsAhead(request.Headers["X-Moz"]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await base.ExecuteAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The site stops, and waits as long as it waits for its last requests.
            await RunOnceAsync(CancellationToken.None);
        }
    }

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (buffer.IsEmpty) return 0;
        var db = services.GetRequiredService<NewsDbContext>();
        var stored = await buffer.FlushAsync(db, cancel);
        await ForgetAsync(db, cancel);
        return stored;
    }

    /// <summary>Once an hour: what nobody asks for any more.</summary>
    private async Task ForgetAsync(NewsDbContext db, CancellationToken cancel)
    {
        var hour = ReadTally.HourOf(Clock.GetUtcNow());
        if (hour == forgotten) return;
        await ReadBuffer.ForgetAsync(db, hour, cancel);
        forgotten = hour;
    }

    private static bool IsAhead(string? purpose) => purpose?.Contains("prefetch", StringComparison.OrdinalIgnoreCase) == true || purpose?.Contains("prerender", StringComparison.OrdinalIgnoreCase) == true;
}
