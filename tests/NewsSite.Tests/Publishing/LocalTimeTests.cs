using NewsSite.Publishing;

namespace NewsSite.Tests.Publishing;

public sealed class LocalTimeTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData("2026-11-23T06:00", "2026-11-23T06:00:00Z")]
    [InlineData("2026-07-01 06:00", "2026-07-01T05:00:00Z")]
    [InlineData("2026-03-29T00:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29T02:00", "2026-03-29T01:00:00Z")]
    public void A_time_is_read_in_the_newsrooms_zone(string typed, string utc)
        => Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), LocalTime.Read(typed, London, null).At);

    [Fact]
    public void A_time_over_which_the_clocks_go_forward_does_not_exist()
    {
        var read = LocalTime.Read("2026-03-29T01:30", London, null);
        Assert.Null(read.At);
        Assert.Equal("01:30 on 29 March 2026 does not exist in Europe/London: the clocks go forward over it. Choose another time.", read.Problem);
    }

    [Fact]
    public void A_time_over_which_the_clocks_go_back_happens_twice_and_has_to_be_chosen()
    {
        var read = LocalTime.Read("2026-10-25T01:30", London, null);
        Assert.True(read.HappensTwice);
        Assert.Null(read.At);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), LocalTime.Read("2026-10-25T01:30", London, second: false).At);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero), LocalTime.Read("2026-10-25T01:30", London, second: true).At);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01T00:00")]
    [InlineData("2026-11-23T25:00")]
    public void What_is_no_time_is_asked_for(string? typed) => Assert.StartsWith("Please give a day and a time", LocalTime.Read(typed, London, null).Problem, StringComparison.Ordinal);

    [Fact]
    public void Writing_and_reading_a_moment_gives_it_back()
    {
        var at = new DateTimeOffset(2026, 7, 1, 5, 0, 0, TimeSpan.Zero);
        Assert.Equal("2026-07-01T06:00", LocalTime.Write(at, London));
        Assert.Equal(at, LocalTime.Read(LocalTime.Write(at, London), London, null).At);
    }
}
