using NewsSite.Sections;

namespace NewsSite.Tests.Sections;

public sealed class SectionTests
{
    private readonly Section world = new("World", "world", "", null, 0);
    private readonly Section europe;
    private readonly Section france;
    private readonly Section local = new("Local", "local", "", null, 1);
    private readonly List<Section> all;

    public SectionTests()
    {
        europe = new("Europe", "europe", "", world, 0);
        france = new("France", "france", "", europe, 0);
        all = [world, europe, france, local];
    }

    [Fact]
    public void Everything_below_moves_along()
    {
        europe.MoveWithin(local, all);
        Assert.Equal(["world/", "local/europe/", "local/europe/france/", "local/"], all.Select(s => s.Path));
    }

    [Fact]
    public void Everything_below_follows_another_slug()
    {
        world.Readdress("globe", all);
        Assert.Equal(["globe/", "globe/europe/", "globe/europe/france/", "local/"], all.Select(s => s.Path));
    }

    [Fact]
    public void No_section_stands_within_itself_or_below_itself()
    {
        Assert.Throws<InvalidOperationException>(() => world.MoveWithin(world, all));
        Assert.Throws<InvalidOperationException>(() => world.MoveWithin(france, all));
        Assert.Equal("world/", world.Path);
    }

    [Fact]
    public void Sections_stand_four_deep_and_no_deeper()
    {
        var paris = new Section("Paris", "paris", "", france, 0);
        Assert.Throws<ArgumentException>(() => new Section("Marais", "marais", "", paris, 0));
        Assert.Throws<InvalidOperationException>(() => world.MoveWithin(local, [.. all, paris]));
    }

    [Fact]
    public void Whatever_comes_to_stand_within_a_section_counts_as_a_change_of_it()
    {
        var before = local.Version;
        europe.MoveWithin(local, all);
        Assert.True(local.Version > before);
    }

    [Theory]
    [InlineData("tag")]
    [InlineData("series")]
    [InlineData("Not A Slug")]
    public void A_slug_that_is_the_sites_own_is_refused(string slug) => Assert.Throws<ArgumentException>(() => world.Readdress(slug, all));
}
