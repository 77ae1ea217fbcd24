using NewsSite.Moderation.Modes;

namespace NewsSite.Tests.Moderation;

public sealed class TimetableTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly string Nightly = Every("07:00-23:00");

    [Theory]
    [InlineData("07:00-23:00", "07:00-23:00")]
    [InlineData(" 7 – 23 ", "07:00-23:00")]
    [InlineData("7.30-12, 13:00-23:59", "07:30-12:00, 13:00-23:59")]
    [InlineData("18:00-02:00; 06:00-07:00", "18:00-02:00, 06:00-07:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_hours_of_a_day_have_one_spelling(string? typed, string day) => Assert.Equal((day, null), Timetable.ReadDay(typed));

    [Theory]
    [InlineData("at night", "“at night” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("07:00", "“07:00” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("07:00-25:00", "“07:00-25:00” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("07:60-23:00", "“07:60-23:00” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("24:00-07:00", "“24:00-07:00” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("24:30-07:00", "“24:30-07:00” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("-07:00", "“-07:00” are no hours. Write them such as 07:00-23:00.")]
    [InlineData("07:00-07:00", "“07:00-07:00” begins and ends at the same time. For the whole day write 00:00-24:00.")]
    [InlineData("099999999999:00-07:00", "“099999999999:00-07:00” are no hours. Write them such as 07:00-23:00.")]
    public void What_are_no_hours_is_said_in_a_sentence(string typed, string problem) => Assert.Equal((null, problem), Timetable.ReadDay(typed));

    [Theory]
    [InlineData("2026-11-22T06:59", false)]
    [InlineData("2026-11-22T07:00", true)]
    [InlineData("2026-11-22T22:59", true)]
    [InlineData("2026-11-22T23:00", false)]
    public void Closed_at_night_means_by_the_clock_on_the_wall(string wall, bool isOpen) => Assert.Equal(isOpen, Timetable.Read(Nightly).IsOpen(At(wall), Paris));

    [Theory]
    [InlineData("2026-11-22T23:30", "2026-11-23T07:00")]
    [InlineData("2026-11-23T03:00", "2026-11-23T07:00")]
    [InlineData("2026-03-28T23:30", "2026-03-29T07:00")]
    [InlineData("2026-10-24T23:30", "2026-10-25T07:00")]
    public void It_opens_again_at_seven_also_in_the_nights_in_which_the_clocks_change(string wall, string opens)
        => Assert.Equal(At(opens), Timetable.Read(Nightly).OpensAfter(At(wall), Paris));

    [Fact]
    public void The_night_in_which_the_clocks_go_forward_is_an_hour_shorter_and_the_other_an_hour_longer()
    {
        var nightly = Timetable.Read(Nightly);
        Assert.Equal(TimeSpan.FromHours(7), nightly.OpensAfter(At("2026-03-28T23:00"), Paris) - At("2026-03-28T23:00"));
        Assert.Equal(TimeSpan.FromHours(9), nightly.OpensAfter(At("2026-10-24T23:00"), Paris) - At("2026-10-24T23:00"));
    }

    [Fact]
    public void What_closes_at_a_time_that_happens_twice_closes_at_the_first_and_stays_closed()
    {
        var late = Timetable.Read(Every("18:00-02:30"));
        var first = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2));
        Assert.True(late.IsOpen(first.AddMinutes(-1), Paris));
        Assert.False(late.IsOpen(first, Paris));
        Assert.False(late.IsOpen(first.AddMinutes(45), Paris));
        Assert.False(late.IsOpen(first.AddMinutes(60), Paris));
    }

    [Fact]
    public void What_opens_at_a_time_that_does_not_exist_opens_when_the_clocks_have_gone_forward()
    {
        var early = Timetable.Read(Every("02:30-20:00"));
        var forward = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);
        Assert.False(early.IsOpen(forward.AddTicks(-1), Paris));
        Assert.True(early.IsOpen(forward, Paris));
        Assert.Equal(forward, early.OpensAfter(forward.AddHours(-1), Paris));
    }

    [Fact]
    public void Hours_past_midnight_belong_to_the_day_on_which_they_begin()
    {
        // Open on Friday evening only.
        var friday = Timetable.Read(Timetable.Write(["", "", "", "", "18:00-02:00", "", ""]));
        Assert.True(friday.IsOpen(At("2026-11-21T01:59"), Paris));
        Assert.False(friday.IsOpen(At("2026-11-21T02:00"), Paris));
        Assert.False(friday.IsOpen(At("2026-11-20T01:00"), Paris));
        Assert.Equal(At("2026-11-27T18:00"), friday.OpensAfter(At("2026-11-21T02:00"), Paris));
    }

    [Fact]
    public void Whole_days_follow_each_other_without_a_gap()
        => Assert.All(Enumerable.Range(0, 8 * 24), hour => Assert.True(Timetable.Read(Every("00:00-24:00")).IsOpen(At("2026-10-21T00:00").AddHours(hour), Paris)));

    [Fact]
    public void Without_a_timetable_it_is_always_open()
    {
        Assert.True(Timetable.Read("").IsOpen(At("2026-11-22T03:00"), Paris));
        Assert.Null(Timetable.Read("").OpensAfter(At("2026-11-22T03:00"), Paris));
    }

    private static string Every(string day) => Timetable.Write(Enumerable.Repeat(Timetable.ReadDay(day).Day!, 7));

    private static DateTimeOffset At(string wall)
    {
        var local = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        return new(local, Paris.GetUtcOffset(local));
    }
}
