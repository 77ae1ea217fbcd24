using NewsSite.Front;
using NewsSite.Sections;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Front;

public sealed class FrontArrangementTests
{
    private static readonly FrontArrangement Empty = FrontArrangement.Default([new Section("World", "world", "", null, 0)]);

    [Fact]
    public void A_paper_nobody_has_arranged_has_a_lead_more_stories_opinion_a_strip_for_each_section_and_what_is_most_read()
        => Assert.Equal([ZoneKind.Lead, ZoneKind.Second, ZoneKind.Opinion, ZoneKind.Strip, ZoneKind.MostRead], Empty.Zones.Select(z => z.Kind));

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var written = Empty.Place(Pin(7, "second", 2) with { From = FakeClock.Noon, Until = FakeClock.Noon.AddHours(1) }).Resize("opinion", 5, false);
        var read = FrontArrangement.Read(written.Write(), []);
        Assert.Equal(written.Zones, read.Zones);
        Assert.Equal(written.Pins, read.Pins);
    }

    [Fact]
    public void Where_no_zones_were_kept_they_are_the_usual_ones()
    {
        var read = FrontArrangement.Read("""{"Pins":[{"Id":1,"ArticleId":5,"Zone":"lead","Slot":1,"ById":2}]}""", [new Section("World", "world", "", null, 0)]);
        Assert.Equal(Empty.Zones, read.Zones);
        Assert.Equal(new FrontPin(1, 5, "lead", 1, 2), Assert.Single(read.Pins));
    }

    [Fact]
    public void A_pin_in_the_way_makes_room_downwards()
        => Assert.Equal("3 1 2", Order(Empty.Place(Pin(1, "second", 1)).Place(Pin(2, "second", 2)).Place(Pin(3, "second", 1))));

    [Fact]
    public void A_pin_that_is_moved_down_lets_the_others_move_up()
    {
        var three = Empty.Place(Pin(1, "second", 1)).Place(Pin(2, "second", 2)).Place(Pin(3, "second", 3));
        Assert.Equal("2 3 1", Order(three.Place(three.Pin(1)! with { Slot = 3 }, ("second", 1))));
        Assert.Equal("2 1 3", Order(three.Place(three.Pin(1)! with { Slot = 2 }, ("second", 1))));
    }

    [Fact]
    public void A_pin_that_is_moved_up_pushes_the_others_down()
    {
        var three = Empty.Place(Pin(1, "second", 1)).Place(Pin(2, "second", 2)).Place(Pin(3, "second", 3));
        Assert.Equal("3 1 2", Order(three.Place(three.Pin(3)! with { Slot = 1 }, ("second", 3))));
    }

    [Fact]
    public void What_is_pushed_off_a_full_zone_takes_the_place_that_was_left()
    {
        var both = Empty.Place(Pin(1, "lead", 1)).Place(Pin(2, "second", 3));
        var swapped = both.Place(both.Pin(2)! with { Zone = "lead", Slot = 1 }, ("second", 3));
        Assert.Equal([("second", 3), ("lead", 1)], swapped.Pins.Select(p => (p.Zone, p.Slot)));
    }

    [Fact]
    public void What_is_pushed_off_and_has_nowhere_to_go_is_a_pin_no_longer()
        => Assert.Equal([2], Empty.Place(Pin(1, "lead", 1)).Place(Pin(2, "lead", 1)).Pins.Select(p => p.ArticleId));

    [Fact]
    public void Pins_that_never_hold_at_once_share_a_place()
    {
        var first = Pin(1, "lead", 1) with { Until = FakeClock.Noon };
        Assert.Equal(2, Empty.Place(first).Place(Pin(2, "lead", 1) with { From = FakeClock.Noon }).Pins.Count);
        Assert.Single(Empty.Place(first).Place(Pin(2, "lead", 1) with { From = FakeClock.Noon.AddTicks(-1) }).Pins);
    }

    [Fact]
    public void A_story_is_pinned_in_one_place_at_a_time()
        => Assert.Equal(("second", 1), Empty.Place(Pin(1, "lead", 1)).Place(Pin(1, "second", 1)).Pins.Select(p => (p.Zone, p.Slot)).Single());

    [Theory]
    [InlineData("lead", 2)]
    [InlineData("second", 0)]
    [InlineData("second", 5)]
    [InlineData("nowhere", 1)]
    public void There_is_no_pinning_where_there_is_no_place(string zone, int slot)
        => Assert.Throws<InvalidOperationException>(() => Empty.Place(Pin(1, zone, slot)));

    [Fact]
    public void There_is_no_pinning_in_a_zone_that_is_off()
        => Assert.Throws<InvalidOperationException>(() => Empty.Resize("second", 4, false).Place(Pin(1, "second", 1)));

    [Fact]
    public void There_is_an_end_to_pins()
    {
        var full = Empty.Resize("second", 12, true);
        for (var i = 0; i < FrontArrangement.MostPins; i++)
            full = full.Place(Pin(i, "second", 1) with { From = FakeClock.Noon.AddHours(i), Until = FakeClock.Noon.AddHours(i + 1) });
        Assert.Throws<InvalidOperationException>(() => full.Place(Pin(999, "lead", 1)));
    }

    [Theory]
    [InlineData("lead", 2)]
    [InlineData("second", 0)]
    [InlineData("second", 13)]
    [InlineData("nowhere", 3)]
    public void A_zone_is_never_made_larger_or_smaller_than_it_can_be(string zone, int slots)
        => Assert.Throws<InvalidOperationException>(() => Empty.Resize(zone, slots, true));

    [Fact]
    public void Zones_below_the_top_are_moved_and_those_at_the_top_stay()
    {
        Assert.Equal("strip-0", Empty.MoveZone("opinion", up: false).Zones[2].Key);
        Assert.Equal(Empty.Zones, Empty.MoveZone("opinion", up: true).Zones);
        Assert.Throws<InvalidOperationException>(() => Empty.MoveZone("second", up: false));
    }

    [Fact]
    public void A_strip_that_is_taken_away_takes_its_pins_along()
    {
        var without = Empty.Place(Pin(1, "strip-0", 1)).RemoveStrip("strip-0");
        Assert.Null(without.Zone("strip-0"));
        Assert.Empty(without.Pins);
        Assert.Throws<InvalidOperationException>(() => Empty.RemoveStrip("opinion"));
    }

    private static FrontPin Pin(int article, string zone, int slot) => new(0, article, zone, slot, 1);

    private static string Order(FrontArrangement arrangement) => string.Join(' ', arrangement.Pins.Where(p => p.Zone == "second").OrderBy(p => p.Slot).Select(p => p.ArticleId));
}
