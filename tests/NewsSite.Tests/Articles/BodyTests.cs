using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Photos;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

public sealed class BodyTests : IDisposable
{
    private const string Form = "/admin/articles/new";

    private readonly TestSite site = new();

    [Fact]
    public async Task A_photo_in_the_body_is_printed_with_caption_alt_text_and_its_own_credit()
    {
        var page = await ReadAsync(room =>
        {
            var photo = Kept(room);
            return Published(room, $"One.\n\n![A <b>boat</b>](photo:{photo.Id} \"Off \\\"Kettle Point\\\" <i>now</i>.\")\n\nTwo.", photo);
        });

        var figure = page.QuerySelector(".body figure.photo")!;
        Assert.Equal("A <b>boat</b>", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("lazy", figure.QuerySelector("img")!.GetAttribute("loading"));
        Assert.Equal("Off \"Kettle Point\" <i>now</i>.", figure.QuerySelector(".caption").Words());
        Assert.Equal("Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", figure.QuerySelector(".credit").Words());
        Assert.DoesNotContain("<!--", page.QuerySelector(".body")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gallery_is_printed_in_order_each_photo_with_the_words_of_this_use_and_its_own_credit()
    {
        var page = await ReadAsync(room =>
        {
            var (first, second) = (Kept(room), Newsroom.Photo(credit: "Second / Agency"));
            room.Keep(second);
            return Published(room, $"One.\n\n::: gallery The fair\n![A stall](photo:{second.Id} \"Stalls <i>at</i> noon.\")\n![A boat](photo:{first.Id})\n![x](photo:99)\n:::\n\nTwo.", first, second);
        });

        var gallery = page.QuerySelector(".body section.gallery")!;
        Assert.Equal(("Gallery: The fair", "The fair 2 photos"), (gallery.GetAttribute("aria-label"), gallery.QuerySelector(".gallery-head").Words()));
        Assert.Equal(["A stall", "A boat"], gallery.QuerySelectorAll("ol > li img").Select(i => i.GetAttribute("alt")));
        Assert.Equal(["Photo: Second / Agency", "Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL"], gallery.QuerySelectorAll("li .credit").Select(c => c.Words()));
        Assert.Equal("Stalls <i>at</i> noon.", Assert.Single(gallery.QuerySelectorAll(".caption")).Words());
        Assert.All(gallery.QuerySelectorAll("img"), i => Assert.Equal("lazy", i.GetAttribute("loading")));
        Assert.Single(page.QuerySelectorAll("script[src*='gallery']"));
        Assert.DoesNotContain("<!--", page.QuerySelector(".body")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_photo_of_a_gallery_gives_way_to_a_neutral_picture_and_leaves_the_feed()
    {
        var address = await site.ArrangeAsync(room =>
        {
            var (kept, killed) = (Newsroom.Photo(credit: "Kept / Agency"), Newsroom.Photo(credit: "Killed / Agency"));
            room.Keep(kept, killed);
            var article = Published(room, $"::: gallery\n![Kept](photo:{kept.Id})\n![Killed](photo:{killed.Id})\n:::", kept, killed);
            killed.Kill("The agency withdrew it", room.Editor, FakeClock.Noon);
            room.Keep();
            return $"/world/{article.Id}/{article.Slug}";
        });
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(["Kept", "This picture may no longer be shown."], page.QuerySelectorAll(".gallery img").Select(i => i.GetAttribute("alt")));
        Assert.DoesNotContain("Killed", page.QuerySelector(".gallery").Words(), StringComparison.Ordinal);
        var feed = await site.Reader().GetStringAsync(new Uri("/feed", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Photo: Kept / Agency", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Killed", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_a_gallery_knows_its_story_and_is_judged_with_it()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await site.ArrangeAsync(room =>
        {
            room.Draft();
            return room.Keep(Newsroom.Photo(credit: ""));
        });
        using var saved = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", new()
        {
            ["Version"] = "2", ["Headline"] = "Fair", ["Slug"] = "fair", ["SectionId"] = "1", ["Language"] = "en", ["Body"] = "The first boat left at **noon**.\n\n::: gallery\n![](photo:1)\n:::",
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Fair", (await editor.OpenAsync("/admin/photos/1")).QuerySelector("[aria-labelledby=uses] a").Words());
        var reasons = (await editor.OpenAsync("/admin/articles/1")).QuerySelectorAll(".reasons-list li").Select(l => l.Words()).ToList();
        Assert.Contains(reasons, r => r.StartsWith("Photo 1, which the body shows, has no credit.", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.StartsWith("Photo 1, which the body shows, has no alt text.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_photo_that_is_not_there_is_not_printed()
    {
        var page = await ReadAsync(room => Published(room, "One.\n\n![A boat](photo:99)\n\nTwo."));
        Assert.Equal("One. Two.", page.QuerySelector(".body").Words());
    }

    [Fact]
    public async Task A_card_leads_to_another_story_and_says_its_headline_of_today()
    {
        var other = 0;
        var address = await site.ArrangeAsync(room =>
        {
            var named = room.Published("Ferry services resume");
            other = named.Id;
            var telling = Published(room, $"One.\n\n[An older headline](story:{other})\n\nAs [we wrote](story:{other}).");
            named.Working.Headline = "Ferries run again";
            named.PublishEdit(ChangeKind.Minor, "", room.Editor, FakeClock.Noon);
            room.Keep();
            return $"/world/{telling.Id}/{telling.Slug}";
        });

        var page = await site.Reader().OpenAsync(address);

        Assert.Equal("Ferries run again", page.QuerySelector(".related .what").Words());
        Assert.Equal([$"/world/{other}/ferry-services-resume", $"/world/{other}/ferry-services-resume"], page.QuerySelectorAll(".body a").Select(a => a.GetAttribute("href")!));
        Assert.DoesNotContain("An older headline", page.QuerySelector(".body").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embargoed")]
    [InlineData("scheduled")]
    [InlineData("withdrawn")]
    [InlineData("draft")]
    public async Task A_story_that_readers_may_not_see_leaves_no_trace(string state)
    {
        var address = await site.ArrangeAsync(room =>
        {
            var secret = state switch
            {
                "draft" => room.Draft("A secret headline"),
                "scheduled" => room.Published("A secret headline", FakeClock.Noon.AddHours(2)),
                _ => room.Published("A secret headline"),
            };
            if (state == "embargoed") secret.EmbargoedUntil = FakeClock.Noon.AddHours(1);
            if (state == "withdrawn") secret.Withdraw("It was wrong.", room.Editor, FakeClock.Noon);
            var telling = Published(room, $"One.\n\n[Elsewhere](story:{secret.Id})\n\nAs [we say](story:{secret.Id}).");
            return $"/world/{telling.Id}/{telling.Slug}";
        });

        var html = await site.Reader().GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("secret", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("class=\"related\"", html, StringComparison.Ordinal);
        Assert.Contains("<p>As we say.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_story_that_is_pointed_at_appears_at_its_hour()
    {
        var address = await site.ArrangeAsync(room =>
        {
            var later = room.Published("Boats from Monday", FakeClock.Noon.AddHours(2));
            var telling = Published(room, $"[x](story:{later.Id})");
            return $"/world/{telling.Id}/{telling.Slug}";
        });
        Assert.Empty((await site.Reader().OpenAsync(address)).QuerySelectorAll(".related"));
        site.Clock.Now = FakeClock.Noon.AddHours(2);
        Assert.Equal("Boats from Monday", (await site.Reader().OpenAsync(address)).QuerySelector(".related .what").Words());
    }

    [Fact]
    public async Task Readers_are_told_how_long_a_story_takes()
    {
        var page = await ReadAsync(room => Published(room, string.Concat(Enumerable.Repeat("word ", 690))));
        Assert.Contains("3 minutes to read", page.QuerySelector(".times").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_for_frames_comes_only_with_a_story_that_has_some()
    {
        Assert.Single((await ReadAsync(room => Published(room, "![x](https://youtu.be/aqz-KE-bpKQ)"))).QuerySelectorAll("script[src*='embed']"));
        Assert.Empty((await new TestSite().ReadOneAsync("![x](https://x.com/a/status/1)")).QuerySelectorAll("script[src*='embed'], iframe"));
    }

    [Fact]
    public async Task What_a_body_photo_lacks_is_asked_about_before_publishing()
    {
        var reasons = await site.ArrangeAsync(room =>
        {
            var (good, uncredited) = (Newsroom.Photo(), Newsroom.Photo(credit: ""));
            room.Keep(good, uncredited);
            var article = room.Draft();
            article.Working.Body = $"![](photo:{good.Id})\n\n![x](photo:{uncredited.Id})\n\n![y](photo:99)\n\n::: facts\nno end";
            article.Working.ShowInBody([good, uncredited]);
            Assert.Throws<InvalidOperationException>(() => article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon));
            article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon, "It cannot wait.");
            return PublishingRules.Judge(article, FakeClock.Noon).Where(r => r.Field == "Body").ToList();
        });
        Assert.Equal(
            ["Photo 1, which the body shows, has no alt text.", "Photo 2, which the body shows, has no credit.", "There is no photo 99, which the body shows.",
                "The box that begins in line 7 has no end: a line with ::: is missing."], reasons.Select(r => r.Sentence));
        Assert.Equal([Weight.AsksWhy, Weight.AsksWhy, Weight.AsksWhy, Weight.Warns], reasons.Select(r => r.Weight));
    }

    [Fact]
    public async Task The_desk_is_warned_of_stories_that_readers_will_not_find()
    {
        var id = await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("Not out yet");
            var article = room.Draft("Another");
            article.Working.Body = $"[a](story:{draft.Id}) and [b](story:77) and [c](story:{room.Published("Out").Id})";
            room.Keep();
            return article.Id;
        });
        var editor = await site.StaffAsync(Roles.Editor);
        var words = (await editor.OpenAsync($"/admin/articles/{id}")).QuerySelector(".reasons-list").Words();
        Assert.Contains("Readers may not see story 1, to which the body points", words, StringComparison.Ordinal);
        Assert.Contains("There is no story 77, to which the body points.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("story 3", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_and_restoring_keep_account_of_the_photos_in_a_body()
    {
        await site.ArrangeAsync(room => room.Keep(Newsroom.Photo(), Newsroom.Photo()));
        var editor = await site.StaffAsync(Roles.Editor);
        var saved = await editor.SendDeskFormAsync(Form, Form, Fields("![a](photo:1)\n\n![b](photo:1)\n\n![c](photo:9)"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal([1], await BodyPhotosAsync());

        var again = Fields("![b](photo:2)");
        again["Version"] = "2";
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", again)).StatusCode);
        Assert.Equal([2], await BodyPhotosAsync());
    }

    [Fact]
    public async Task The_preview_is_what_the_page_prints()
    {
        var body = "One[^1].\n\n![A boat](photo:1 \"At sea\")\n\n| a | b |\n| - | - |\n| c | d |\n\n::: quote Ivo\nWords.\n:::\n\n[^1]: Note.";
        var page = await ReadAsync(room => Published(room, body, Kept(room)));
        var answer = await PreviewAsync(await site.StaffAsync(Roles.Reporter), body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(page.QuerySelector(".body")!.InnerHtml.Trim(), (await answer.ReadAsync()).QuerySelector(".body")!.InnerHtml.Trim());
    }

    [Fact]
    public async Task The_preview_says_what_readers_will_not_see()
    {
        var answer = await PreviewAsync(await site.StaffAsync(Roles.Reporter), "![a](photo:5)\n\n[b](story:6)");
        Assert.Equal(["There is no photo 5.", "Readers may not see story 6, so no card is printed here."], (await answer.ReadAsync()).QuerySelectorAll(".lack").Select(l => l.Words()));
    }

    [Fact]
    public async Task The_preview_refuses_what_is_too_long_and_survives_what_is_hostile()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var tooLong = await PreviewAsync(editor, new string('a', Story.LongestBody + 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains("The body can have 200,000 characters; this one has 200,001.", await tooLong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var text in (string[])[string.Concat(Enumerable.Repeat("> ", 1000)), string.Concat(Enumerable.Repeat("::: facts\n", 1000)), "[x](javascript:alert(1))", "", "<script>alert(1)</script>"])
        {
            var answer = await PreviewAsync(editor, text);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var document = await answer.ReadAsync();
            Assert.Empty(document.QuerySelectorAll("script, [href^=javascript]"));
        }
    }

    [Fact]
    public async Task The_preview_is_for_those_who_write_and_wants_the_form_s_token()
    {
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Equal(HttpStatusCode.Redirect, (await moderator.SendFormAsync("/admin/preview", new() { ["Body"] = "x" })).StatusCode);
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendFormAsync("/admin/preview", new() { ["Body"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Reader().SendFormAsync("/admin/preview", new() { ["Body"] = "x" })).StatusCode);
    }

    [Fact]
    public async Task The_form_counts_without_script()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var fields = Fields("One two three. 新聞");
        fields["Headline"] = new string('h', 120);
        fields["Standfirst"] = new string('s', 505);
        var page = await (await editor.SendDeskFormAsync(Form, Form, fields)).ReadAsync();
        Assert.Equal("120 of 200 characters, long", page.QuerySelector("#headline-count").Words());
        Assert.Equal("505 characters, 5 too many", page.QuerySelector("#standfirst-count").Words());
        Assert.Equal("5 words, 1 min to read", page.QuerySelector("#body-count").Words());
        Assert.Contains("headline-count", page.QuerySelector("#headline")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_line_counts_as_one_sign_however_the_browser_sends_it()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var fields = Fields("Body");
        fields["Standfirst"] = new string('s', 250) + "\r\n" + new string('s', 249);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendDeskFormAsync(Form, Form, fields)).StatusCode);
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_refused_and_kept_in_the_form()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var answer = await editor.SendDeskFormAsync(Form, Form, Fields(new string('b', 2_000_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("The body can have 200,000 characters; this one has 2,000,000. Nothing was cut off.", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(2_000_000, page.QuerySelector("#body")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task The_photo_dialog_lists_the_latest_photos_a_page_at_a_time()
    {
        await site.ArrangeAsync(room => room.Keep([.. Enumerable.Range(0, 30).Select(_ => Newsroom.Photo())]));
        var reporter = await site.StaffAsync(Roles.Reporter);
        var first = await reporter.OpenAsync("/admin/photo-choices");
        Assert.Equal(24, first.QuerySelectorAll("input").Length);
        Assert.Equal("30", first.QuerySelector("input")!.GetAttribute("value"));
        var rest = await reporter.OpenAsync($"/admin/photo-choices?before={first.QuerySelector("[data-next]")!.GetAttribute("data-next")}");
        Assert.Equal(6, rest.QuerySelectorAll("input").Length);
        Assert.Null(rest.QuerySelector("[data-next]"));
    }

    [Fact]
    public async Task Photos_to_choose_from_are_found_by_their_words_and_none_is_offered_that_was_withdrawn()
    {
        await site.ArrangeAsync(room =>
        {
            var (fair, fog, gone) = (Newsroom.Photo(), Newsroom.Photo(), Newsroom.Photo());
            (fair.Description, fog.Description, gone.Description) = ("A fair in Harlow", "Fog over Harlow", "Gone from Harlow");
            foreach (var photo in (Photo[])[fair, fog, gone]) photo.Save(NewsSite.Photos.Rights.RightsProfile.Anybody);
            gone.Kill("The agency withdrew it", room.Editor, FakeClock.Noon);
            return room.Keep(fair, fog, gone);
        });
        var reporter = await site.StaffAsync(Roles.Reporter);
        async Task<IEnumerable<string>> FoundAsync(string query) => (await reporter.OpenAsync($"/admin/photo-choices?{query}")).QuerySelectorAll(".choice span").Select(s => s.Words());
        Assert.Equal(["Fog over Harlow", "A fair in Harlow"], await FoundAsync("q=harl"));
        Assert.Equal(["Fog over Harlow"], await FoundAsync("q=HARLOW fo"));
        Assert.Empty(await FoundAsync("q=gone"));
        Assert.Equal(["Gone from Harlow", "A fair in Harlow"], await FoundAsync("only=1&only=3&only=99"));
    }

    public void Dispose() => site.Dispose();

    private static Photo Kept(Newsroom room)
    {
        var photo = Newsroom.Photo();
        room.Keep(photo);
        return photo;
    }

    private static Article Published(Newsroom room, string body, params Photo[] photos) => BodySite.Publish(room, body, photos);

    private Task<IDocument> ReadAsync(Func<Newsroom, Article> arrange) => site.ReadAsync(arrange);

    private static Dictionary<string, string?> Fields(string body) => new()
    {
        ["Headline"] = "Boats again", ["Slug"] = "boats-again", ["Body"] = body, ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr",
    };

    private async Task<List<int>> BodyPhotosAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Articles.SelectMany(a => a.Working.BodyPhotos).Select(p => p.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> PreviewAsync(HttpClient client, string body) => client.SendDeskFormAsync(Form, "/admin/preview", new() { ["Body"] = body });
}

internal static class BodySite
{
    public static Article Publish(Newsroom room, string body, params Photo[] photos)
    {
        var article = room.Draft("A story with furniture");
        article.Working.Body = body;
        article.Working.ShowInBody(photos);
        article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon, "For the test.");
        room.Keep();
        return article;
    }

    public static async Task<IDocument> ReadAsync(this TestSite site, Func<Newsroom, Article> arrange)
    {
        var address = await site.ArrangeAsync(room => arrange(room) is var article ? $"/world/{article.Id}/{article.Slug}" : "");
        return await site.Reader().OpenAsync(address);
    }

    public static async Task<IDocument> ReadOneAsync(this TestSite site, string body)
    {
        using (site) return await site.ReadAsync(room => Publish(room, body));
    }
}
