namespace NewsSite.Tests.Site;

/// <summary>A clock that stands until a test moves it. Sunday noon, 22 November 2026.</summary>
public sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
