using NewsSite.Comments;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Comments;

public sealed class ThreadPathTests
{
    private static readonly DateTimeOffset At = FakeClock.Noon;

    [Fact]
    public void Replies_sort_below_what_they_answer_and_before_the_next_thread()
    {
        var first = ThreadPath.Below("", At, Guid.NewGuid());
        var second = ThreadPath.Below("", At.AddMilliseconds(1), Guid.NewGuid());
        var answer = ThreadPath.Below(first, At.AddDays(100), Guid.NewGuid());
        var deeper = ThreadPath.Below(answer, At.AddDays(101), Guid.NewGuid());
        var sibling = ThreadPath.Below(first, At.AddDays(102), Guid.NewGuid());
        string[] inOrder = [first, answer, deeper, sibling, ThreadPath.AfterAllBelow(first), second];
        Assert.Equal(inOrder, inOrder.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Paths_hold_digits_and_small_letters_only_so_both_databases_sort_them_alike()
        => Assert.All(ThreadPath.Below("", At, Guid.NewGuid()), c => Assert.True(char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)));

    [Fact]
    public void Below_the_deepest_level_a_reply_stands_beside_its_parent()
    {
        var path = "";
        for (var i = 0; i < 100; i++) path = ThreadPath.Below(path, At.AddMinutes(i), Guid.NewGuid());
        Assert.Equal(ThreadPath.Longest, path.Length);
    }

    [Fact]
    public void A_time_before_the_year_2000_is_no_error() => Assert.StartsWith("00000000", ThreadPath.Below("", DateTimeOffset.UnixEpoch, Guid.NewGuid()), StringComparison.Ordinal);
}
