using NewsSite.Articles;
using NewsSite.Front;
using NewsSite.Sections;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Front;

public sealed class FrontCompositionTests
{
    private static readonly DateTimeOffset Now = FakeClock.Noon;
    private static readonly Section World = new("World", "world", "", null, 0);

    [Fact]
    public void A_pin_further_down_keeps_its_story_from_the_zones_above()
    {
        var front = Compose([Pin(9, "strip-0", 2)], Stories(12));
        Assert.Equal([11, 10, 8, 7], front.Zones.Single(z => z.Zone.Key == "second").Slots.Select(s => s.ArticleId));
        Assert.Equal(9, At(front, "strip-0", 2));
    }

    [Fact]
    public void No_story_stands_twice_but_among_the_most_read()
    {
        var front = Compose([Pin(3, "lead", 1)], Stories(12, reads: 5));
        var once = front.Zones.Where(z => z.Zone.Kind != ZoneKind.MostRead).SelectMany(z => z.Slots).Select(s => s.ArticleId).ToList();
        Assert.Equal(once.Distinct(), once);
        Assert.Contains(front.Zones.Single(z => z.Zone.Kind == ZoneKind.MostRead).Slots, s => once.Contains(s.ArticleId));
    }

    [Theory]
    [InlineData(-1, WhyIdle.NotYet)]
    [InlineData(0, null)]
    [InlineData(59, null)]
    public void A_pin_holds_from_its_beginning_on(int minutes, WhyIdle? why)
    {
        var front = Compose([Pin(1, "lead", 1) with { From = Now, Until = Now.AddHours(1) }], Stories(12), Now.AddMinutes(minutes));
        Assert.Equal(why is null, At(front, "lead", 1) == 1);
        Assert.Equal(why is null ? [] : [why.Value], front.Idle.Select(i => i.Why));
    }

    [Fact]
    public void A_pin_is_over_at_the_moment_of_its_end_and_nobody_is_told()
    {
        var front = Compose([Pin(1, "lead", 1) with { Until = Now }], Stories(12));
        Assert.Equal(12, At(front, "lead", 1));
        Assert.Empty(front.Idle);
    }

    [Fact]
    public void A_story_that_readers_may_not_see_leaves_its_place_to_the_fallback_and_the_desk_is_told()
    {
        var front = Compose([Pin(77, "lead", 1)], Stories(12));
        Assert.Equal(12, At(front, "lead", 1));
        Assert.Equal(WhyIdle.NotPublished, Assert.Single(front.Idle).Why);
    }

    [Fact]
    public void Each_place_says_why_its_story_stands_there()
    {
        var front = Compose([Pin(3, "second", 2)], [.. Stories(12), new FrontCandidate(20, "world/", StoryKind.Opinion, Now.AddDays(-3), 4, 0)]);
        Assert.Equal(SlotReasonKind.Latest, Why(front, "lead", 1));
        Assert.Equal(SlotReasonKind.Pinned, Why(front, "second", 2));
        Assert.Equal(SlotReasonKind.LatestOpinion, Why(front, "opinion", 1));
        Assert.Equal(SlotReasonKind.LatestInSection, Why(front, "strip-0", 1));
        Assert.Equal(SlotReasonKind.MostDiscussed, Why(front, "most-read", 1));
    }

    [Fact]
    public void What_was_read_most_comes_first_and_says_how_often()
    {
        var front = Compose([], [.. Stories(6), new FrontCandidate(20, "world/", StoryKind.News, Now.AddDays(-30), 0, 1204)]);
        Assert.Equal(20, At(front, "most-read", 1));
        Assert.Equal(1204, front.Zones.Single(z => z.Zone.Key == "most-read").Slots[0].Why.Count);
    }

    [Fact]
    public void A_zone_that_is_off_is_not_there_and_the_desk_is_told_of_its_pins()
    {
        var arrangement = FrontArrangement.Default([World]).Place(Pin(3, "second", 1)).Resize("second", 4, isOn: false);
        var front = FrontComposition.Of(new(1, arrangement, [World]), Stories(12), Now);
        Assert.DoesNotContain(front.Zones, z => z.Zone.Key == "second");
        Assert.Equal(WhyIdle.ZoneIsOff, Assert.Single(front.Idle).Why);
    }

    private static FrontPin Pin(int article, string zone, int slot) => new(0, article, zone, slot, 1);

    /// <summary>Stories numbered from 1, the highest the latest.</summary>
    private static List<FrontCandidate> Stories(int count, int reads = 0)
        => [.. Enumerable.Range(1, count).Select(i => new FrontCandidate(i, "world/", StoryKind.News, Now.AddHours(i - 50), 0, reads))];

    private static FrontComposition Compose(FrontPin[] pins, List<FrontCandidate> stories, DateTimeOffset? at = null)
        => FrontComposition.Of(new(1, pins.Aggregate(FrontArrangement.Default([World]), (all, p) => all.Place(p)), [World]), stories, at ?? Now);

    private static int At(FrontComposition front, string zone, int slot) => Slot(front, zone, slot).ArticleId;

    private static SlotReasonKind Why(FrontComposition front, string zone, int slot) => Slot(front, zone, slot).Why.Kind;

    private static FilledSlot Slot(FrontComposition front, string zone, int slot) => front.Zones.Single(z => z.Zone.Key == zone).Slots.Single(s => s.Number == slot);
}
