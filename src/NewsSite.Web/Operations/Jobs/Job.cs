namespace NewsSite.Web.Operations;

/// <summary>
/// What the site does by itself, over and over, as long as it runs. No job brings a story out: that is decided whenever somebody reads. A run that fails
/// is told in the log and on the page of jobs, and the next one is tried at its time.
/// </summary>
public abstract partial class Job(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>How many of its times a job may miss before it is said to hang.</summary>
    private const int Missed = 3;

    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(1);
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    /// <summary>As the page of jobs calls it, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>From the end of one run to the beginning of the next.</summary>
    public abstract TimeSpan Pause { get; }

    /// <summary>Whether it is to run at all; one that is not never hangs.</summary>
    public virtual bool IsOn => true;

    /// <summary>From the start of the site to the first run.</summary>
    protected virtual TimeSpan AfterStart => Pause;

    /// <summary>What the runs handle, such as <c>mails</c>.</summary>
    public abstract string Things { get; }

    /// <summary>How the last run went; none before the first.</summary>
    public JobRun? Last { get; private set; }

    /// <summary>How many things all runs together have handled since the site started.</summary>
    public long Done { get; private set; }

    protected TimeProvider Clock => clock;

    /// <summary>Whether its last run failed.</summary>
    public bool Fails => Last?.Trouble is not null;

    /// <summary>Whether it has not come to the end of a run for so long that something holds it up.</summary>
    public bool Hangs(DateTimeOffset now) => IsOn && now - (Last?.EndedAt ?? startedAt) > Missed * Pause + Allowed;

    /// <summary>One run; returns how many things it handled.</summary>
    protected abstract Task<int> RunAsync(IServiceProvider services, CancellationToken cancel);

    /// <summary>One run of which a failure is kept instead of thrown.</summary>
    protected async Task RunOnceAsync(CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await RunAsync(scope.ServiceProvider, cancel);
            Done += done;
            Last = new(clock.GetUtcNow(), clock.GetElapsedTime(began), done, null);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // A database that cannot be reached now can be in a while; a loop that ended would do nothing until the next start.
            Last = new(clock.GetUtcNow(), clock.GetElapsedTime(began), 0, error.GetBaseException().Message);
            Failed(log, error, Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Pause)
        {
            await Task.Delay(wait, clock, stoppingToken);
            await RunOnceAsync(stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "A run of “{Name}” failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception error, string name);
}

/// <summary>One run of a job.</summary>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Done">How many things it handled.</param>
/// <param name="Trouble">Why it failed; none when it did not.</param>
public sealed record JobRun(DateTimeOffset EndedAt, TimeSpan Took, int Done, string? Trouble);
