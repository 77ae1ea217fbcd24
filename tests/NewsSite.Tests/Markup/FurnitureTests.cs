using NewsSite.Markup;

namespace NewsSite.Tests.Markup;

public sealed class FurnitureTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "::: facts\nnever closed",
        "::: gallery\n" + string.Concat(Enumerable.Repeat("![a](photo:1)\n", 3000)),
        string.Concat(Enumerable.Range(3, 200).Reverse().Select(n => new string(':', n) + " gallery\n![a](photo:1)\n")) + "deep",
        string.Concat(Enumerable.Repeat("::: facts\n", 300)),
        string.Concat(Enumerable.Range(3, 200).Reverse().Select(n => new string(':', n) + " facts\n")) + "deep",
        "::: facts\n![a](photo:1)\n> ::: quote\n> - x\n:::",
        string.Concat(Enumerable.Repeat("[^1]", 2000)) + "\n\n[^1]: note",
        "[^1]: [^1]\n\n[^1]",
        "[^a]: see [^b]\n[^b]: see [^a]\n\nx[^a]",
        string.Concat(Enumerable.Range(0, 1500).Select(n => $"x[^{n}]\n\n[^{n}]: y\n\n")),
        "| a |\n| - |\n" + string.Concat(Enumerable.Repeat("| x |\n", 5000)),
        new string('|', 5000) + "\n" + string.Concat(Enumerable.Repeat("|-", 5000)),
        string.Concat(Enumerable.Repeat("![a](photo:1)\n", 3000)),
        string.Concat(Enumerable.Range(0, 3000).Select(n => $"[a](story:{n}) ")),
        "![" + new string('a', 50_000) + "](photo:1 \"" + new string('b', 50_000) + "\")",
        string.Concat(Enumerable.Repeat("![a [b](story:1)", 400)),
        "![a](photo:99999999999999999999)\n\n![a](photo:-1)\n\n![a](photo:)\n\n[a](story:0x1)",
        string.Concat(Enumerable.Repeat("![](https://youtu.be/aaaaaaaaaaa)\n\n", 2000)),
        "![a](https://www.openstreetmap.org/#map=99/91/181)",
        "![a](https://[::1/x.pdf)",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_is_typed_comes_out_as_something(string text)
    {
        Assert.NotNull(BodyMarkdown.ToHtml(text));
        var furniture = BodyMarkdown.TryRender(text)?.Furniture;
        Assert.True(furniture is null || (furniture.Photos.Count <= BodyFurniture.MostOfAKind && furniture.Stories.Count <= BodyFurniture.MostOfAKind));
    }

    [Fact]
    public void A_photo_on_a_line_of_its_own_is_a_place_for_that_photo()
    {
        var body = BodyMarkdown.TryRender("One.\n\n![A \"red\" -- <b>boat</b>](photo:12 \"Caption --> & 'more'\")\n\nTwo.")!;
        Assert.Equal([new BodyPhoto(12, "A \"red\" -- <b>boat</b>", "Caption --> & 'more'")], body.Furniture.Photos);
        var pieces = BodyPlaceholders.Split(body.Html);
        Assert.Equal(3, pieces.Count);
        Assert.Equal(new BodyPiece.PhotoPlace(body.Furniture.Photos[0]), pieces[1]);
        Assert.Equal("<p>One.</p>\n", Assert.IsType<BodyPiece.Words>(pieces[0]).Html);
    }

    [Fact]
    public void A_gallery_is_a_place_for_its_photos_in_their_order()
    {
        var body = BodyMarkdown.TryRender("One.\n\n::: gallery The \"fair\" -- <b>now</b>\n![a](photo:3 \"b --> c\")\n![](photo:1)\n\n![d](photo:3)\n:::\n\nTwo.")!;
        Assert.Equal([3, 1], body.Furniture.PhotoIds);
        Assert.Empty(body.Furniture.Slips);
        var gallery = Assert.Single(BodyPlaceholders.Split(body.Html).OfType<BodyPiece.GalleryPlace>());
        Assert.Equal("The \"fair\" -- <b>now</b>", gallery.Name);
        Assert.Equal([new(3, "a", "b --> c"), new(1, "", ""), new(3, "d", "")], gallery.Photos);
        Assert.Equal(3, BodyPlaceholders.Split(body.Html).Count);
    }

    [Fact]
    public void What_is_no_photo_is_printed_below_its_gallery_and_said()
    {
        var body = BodyMarkdown.TryRender("::: gallery\nWords.\n\n![a](photo:1)\n:::\n\n::: gallery None\n:::")!;
        Assert.Equal(
            ["The gallery that begins in line 1 holds more than photos; the rest is printed below it.", "The gallery that begins in line 7 shows no photo."], body.Furniture.Slips);
        Assert.Equal("<p>Words.</p>", Assert.IsType<BodyPiece.Words>(BodyPlaceholders.Split(body.Html)[1]).Html.Trim());
    }

    [Fact]
    public void Photos_on_lines_that_follow_each_other_are_so_many_photos()
        => Assert.Equal([1, 2], BodyMarkdown.TryRender("![a](photo:1)\n![b](photo:2)")!.Furniture.PhotoIds);

    [Theory]
    [InlineData("<!--photo 1 \"a\" \"b\"-->")]
    [InlineData("`<!--story 1-->`")]
    [InlineData("    <!--link 1-->x<!--/link-->")]
    [InlineData("![<!--story 1-->](/media/a.jpg)")]
    [InlineData("[x](/a \"<!--story 1-->\")")]
    [InlineData("::: facts <!--story 1-->\n:::")]
    [InlineData("::: gallery <!--story 1-->\nwords\n:::")]
    public void Nobody_can_type_a_place(string text)
    {
        var html = BodyMarkdown.ToHtml(text);
        Assert.All(BodyPlaceholders.Split(html), piece => Assert.IsType<BodyPiece.Words>(piece));
        Assert.Empty(BodyPlaceholders.LinksIn(html));
    }

    [Fact]
    public void A_link_within_a_sentence_leads_to_a_story_or_leaves_its_words()
    {
        var body = BodyMarkdown.TryRender("As [we *wrote*](story:7), and [again](story:8).")!;
        Assert.Equal([7, 8], body.Furniture.Stories);
        Assert.Equal([7, 8], BodyPlaceholders.LinksIn(body.Html));
        Assert.Equal(
            "<p>As <a href=\"/world/7/x\">we <em>wrote</em></a>, and again.</p>\n", BodyPlaceholders.WithLinks(body.Html, id => id == 7 ? "/world/7/x" : null),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_link_to_a_story_within_the_alt_text_of_a_picture_stays_words()
        => Assert.DoesNotContain("<!--", BodyMarkdown.ToHtml("![a [b](story:3) c[^1]](/media/x.jpg)\n\n[^1]: note"), StringComparison.Ordinal);

    [Fact]
    public void A_story_on_a_line_of_its_own_is_a_place_for_its_card()
        => Assert.Contains(new BodyPiece.StoryPlace(7), BodyPlaceholders.Split(BodyMarkdown.ToHtml("One.\n\n[What it is called](story:7)\n\nTwo.")));

    [Fact]
    public void A_note_and_its_mark_lead_to_each_other()
    {
        var html = BodyMarkdown.ToHtml("One[^a] and two[^b] and one[^a].\n\n[^a]: First.\n[^b]: Second.");
        Assert.Contains("id=\"noteref-1\" aria-label=\"Note 1\" href=\"#note-1\">1</a>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"note-2\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#noteref-3\"", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("role=\"doc-backlink\"").Length - 1);
    }

    [Fact]
    public void A_table_can_be_scrolled_and_is_aligned_without_style_attributes()
    {
        var html = BodyMarkdown.ToHtml("| Group | Count |\n| --- | ---: |\n| Moths | 118 |");
        Assert.Contains("<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"end\">118</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Group</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_hold_facts_and_quotations()
    {
        var html = BodyMarkdown.ToHtml("::: facts The <bridge>\n- Built 1911\n:::\n\n::: quote Dorothea Quill\nSomeone has to hold the torch.\n:::");
        Assert.Contains("<aside class=\"facts\">\n<p class=\"facts-head\">The &lt;bridge&gt;</p>\n<ul>", html.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("</blockquote><figcaption>Dorothea Quill</figcaption></figure>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: facts\nx", "The box that begins in line 1 has no end: a line with ::: is missing.")]
    [InlineData("a\n\n::: fcats\nx\n:::", "There is no box called “fcats”. A box begins with ::: facts, ::: quote or ::: gallery.")]
    [InlineData("see ![it](photo:3) here", "“photo:3” is not printed as a photo: it needs a number and a line of its own.")]
    [InlineData("![it](photo:x)", "“photo:x” is not printed as a photo: it needs a number and a line of its own.")]
    [InlineData("[it](story:x)", "“story:x” leads to no story: it needs a number.")]
    [InlineData("![it](https://elsewhere.example/map.jpg)", "“https://elsewhere.example/map.jpg” cannot be shown; it is printed as a link.")]
    [InlineData("see ![it](https://youtu.be/aaaaaaaaaaa)", "“https://youtu.be/aaaaaaaaaaa” is printed as a link: to be shown it needs a line of its own.")]
    public void A_slip_is_told(string text, string slip) => Assert.Equal([slip], BodyMarkdown.TryRender(text)!.Furniture.Slips);

    [Theory]
    [InlineData("::: facts\nx\n:::")]
    [InlineData("![map](/media/map.jpg)")]
    [InlineData("![it](https://youtu.be/aaaaaaaaaaa)")]
    [InlineData("Plain words, [a link](https://example.org) and a colon ::: in between.")]
    public void What_is_right_is_no_slip(string text) => Assert.Empty(BodyMarkdown.TryRender(text)!.Furniture.Slips);
}
