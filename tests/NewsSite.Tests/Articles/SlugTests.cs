using NewsSite.Articles;
using NewsSite.Sections;

namespace NewsSite.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Massoud is in Tajikistan, spokesman says", "massoud-is-in-tajikistan-spokesman-says")]
    [InlineData("Café Straße: øl & crème", "cafe-strasse-ol-creme")]
    [InlineData("The town's “new” bridge", "the-towns-new-bridge")]
    [InlineData("  --  ", "")]
    [InlineData("Выборы в Осло", "выборы-в-осло")]
    [InlineData("أخبار اليوم", "أخبار-اليوم")]
    public void A_headline_becomes_small_letters_and_hyphens(string headline, string slug) => Assert.Equal(slug, Slug.From(headline));

    [Fact]
    public void A_long_headline_makes_a_slug_of_eighty_characters_at_most()
        => Assert.InRange(Slug.From(string.Concat(Enumerable.Repeat("straße ", 40))).Length, 70, Slug.Longest);

    [Theory]
    [InlineData("two-words", true)]
    [InlineData("Two-Words", false)]
    [InlineData("two--words", false)]
    [InlineData("", false)]
    [InlineData("../etc", false)]
    public void A_slug_typed_by_hand_is_well_formed_or_not(string slug, bool wellFormed) => Assert.Equal(wellFormed, Slug.IsWellFormed(slug));

    [Theory]
    [InlineData("admin")]
    [InlineData("media")]
    [InlineData("Not a slug")]
    public void A_section_cannot_take_an_address_of_the_site_itself(string slug)
        => Assert.Throws<ArgumentException>(() => new Section("Name", slug, "", null, 0));
}
