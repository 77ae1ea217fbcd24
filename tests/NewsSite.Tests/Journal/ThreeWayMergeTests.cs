using System.Diagnostics;
using NewsSite.Journal;

namespace NewsSite.Tests.Journal;

public sealed class ThreeWayMergeTests
{
    public static TheoryData<string, string, string, string> Merged { get; } = new()
    {
        { "a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC" },
        { "a\nb\nc", "a\nb\nc", "a\nc", "a\nc" },
        { "a\nb\nc", "a\nx\nb\nc", "a\nb\nc\ny", "a\nx\nb\nc\ny" },
        { "a\nb", "a\nB", "a\nB", "a\nB" },
        { "a\nb", "a\nb\nx", "a\nb\nx", "a\nb\nx" },
        { "", "", "", "" },
        { "", "x", "", "x" },
        { "x", "", "x", "" },
        { "a\nb", "a\nb\n", "A\nb", "A\nb\n" },
        { "a\nb\n", "a\nb", "A\nb\n", "A\nb" },
    };

    [Theory]
    [MemberData(nameof(Merged))]
    public void Changes_in_different_places_come_together(string origin, string mine, string theirs, string merged)
    {
        var merge = new ThreeWayMerge(origin, mine, theirs);
        Assert.DoesNotContain(merge.Parts, p => p.IsCollision);
        Assert.Equal(merged, merge.Text(_ => true));
        Assert.Equal(merged, merge.Text(_ => false));
    }

    public static TheoryData<string, string, string> Collided { get; } = new()
    {
        { "a\nb", "a\nx\nb", "a\ny\nb" },
        { "a\nb\nc", "a\nc", "a\nB\nc" },
        { "a\nb\nc", "a\nB\nc", "a\nc" },
        { "a", "a\nx", "a\ny" },
        { "", "x", "y" },
        { "a\nb\nc", "", "a\nb\nC" },
    };

    [Theory]
    [MemberData(nameof(Collided))]
    public void Changes_in_one_place_collide_and_each_side_can_be_had(string origin, string mine, string theirs)
    {
        var merge = new ThreeWayMerge(origin, mine, theirs);
        Assert.Single(merge.Parts, p => p.IsCollision);
        Assert.Equal(mine, merge.Text(_ => true));
        Assert.Equal(theirs, merge.Text(_ => false));
    }

    [Fact]
    public void Without_an_origin_nothing_of_either_side_is_dropped_unasked()
    {
        var merge = ThreeWayMerge.WithoutOrigin("a\nmine\nc\nmore", "a\ntheirs\nc");
        var collision = Assert.Single(merge.Parts, p => p.IsCollision);
        Assert.Equal(("mine", "theirs"), (collision.Mine, collision.Theirs));
        Assert.Equal("a\ntheirs\nc\nmore", merge.Text(_ => false));
    }

    [Fact]
    public void The_longest_texts_that_have_nothing_in_common_are_merged_in_a_moment()
    {
        var texts = "abc".Select(letter => string.Join('\n', Enumerable.Range(0, 28_000).Select(i => $"{letter}{i}"))).ToList();
        var watch = Stopwatch.StartNew();
        Assert.Single(new ThreeWayMerge(texts[0], texts[1], texts[2]).Parts);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
