using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Sections;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Languages;

/// <summary>A section speaks its own language, and everything below its address with it.</summary>
public sealed partial class SectionLanguageTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("de", null, "Suche")]
    [InlineData("ar", "rtl", "بحث")]
    public async Task A_section_its_stories_and_its_errors_are_in_its_language_and_direction(string language, string? direction, string search)
    {
        var story = await ArrangeAsync(language);
        foreach (var (address, status) in ((string, HttpStatusCode)[])[("/kultur", HttpStatusCode.OK), (story, HttpStatusCode.OK), ($"{story}/history", HttpStatusCode.OK), ("/kultur/99/nichts", HttpStatusCode.NotFound), ("/kultur?before=x", HttpStatusCode.NotFound), ("/c/1/report", HttpStatusCode.OK)])
        {
            var page = await site.Reader().OpenAsync(address, status);
            Assert.Equal((language, direction, search), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.QuerySelector(".find button").Words()));
            Nothing_English_is_left(page, language);
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task What_is_wrong_with_a_reply_and_what_becomes_of_it_are_said_in_the_language_of_the_section(string language)
    {
        await ArrangeAsync(language);
        var reader = site.Reader();
        using var wrong = await reader.SendFormAsync("/comments/1", new() { ["Comment"] = "", ["Author"] = "", ["Email"] = "x" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.ReadAsync();
        Assert.Equal(TextFiles.In(language)["Please enter your comment!"], page.QuerySelector("#reply-comment-problem").Words());
        Nothing_English_is_left(page, language);

        using var sent = await reader.SendFormAsync("/comments/1", new() { ["Comment"] = "١٢٣٤", ["Author"] = "١٢" });
        Nothing_English_is_left(await reader.OpenAsync(sent.Headers.Location!.OriginalString), language, storedReasons: true);
        var key = Regex.Match(sent.Headers.Location!.OriginalString, "receipt=([^&#]+)").Groups[1].Value;
        var receipt = await reader.OpenAsync($"/receipt/{key}");
        Assert.Equal(language, receipt.DocumentElement.GetAttribute("lang"));
        Nothing_English_is_left(receipt, language, storedReasons: true);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task A_whole_site_can_speak_another_language(string language)
    {
        using var whole = new TestSite { Settings = { ["Site:Language"] = language } };
        await ArrangeAsync(null, whole, language);
        foreach (var address in (string[])["/", "/search", "/search?q=999", "/search?q=%21", "/most-read", "/most-read?span=week", "/corrections", $"/{FakeClock.Noon:yyyy/MM/dd}", "/account/sign-in", "/report", "/feed"])
        {
            using var answer = await whole.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode == HttpStatusCode.UnprocessableEntity ? HttpStatusCode.OK : answer.StatusCode);
            var page = await answer.ReadAsync();
            if (address == "/feed") Assert.Contains($"<language>{language}</language>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            else
            {
                Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
                Nothing_English_is_left(page, language);
            }
        }

        Nothing_English_is_left(await whole.Reader().OpenAsync("/nichts/da", HttpStatusCode.NotFound), language);
    }

    [Fact]
    public async Task Sections_within_it_speak_as_it_does_unless_they_have_a_language_of_their_own()
    {
        await ArrangeAsync("de");
        await site.ArrangeLaterAsync(db =>
        {
            var culture = db.Sections.Single(s => s.Slug == "kultur");
            var (film, arabic) = (new Section("Film", "film", "", culture, 8), new Section("Kino", "kino", "", culture, 9));
            arabic.Speak("ar");
            db.AddRange(film, arabic, new Section("Serien", "serien", "", film, 10));
        });
        site.Forget();
        foreach (var (section, language) in ((string, string)[])[("/film", "de"), ("/serien", "de"), ("/kino", "ar"), ("/world", "en")])
            Assert.Equal(language, (await site.Reader().OpenAsync(section)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Neither_the_browsers_languages_nor_a_cookie_decide()
    {
        await ArrangeAsync("de");
        var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Accept-Language", "ar,de;q=0.9");
        reader.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c=ar|uic=ar");
        Assert.Equal("en", (await reader.OpenAsync("/")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("de", (await reader.OpenAsync("/kultur")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_a_page_quotes_in_another_language_says_so()
    {
        await ArrangeAsync("ar");
        var front = await site.Reader().OpenAsync("/");
        var teaser = front.QuerySelector(".teaser[lang]")!;
        Assert.Equal(("ar", "rtl", "en"), (teaser.GetAttribute("lang"), teaser.GetAttribute("dir"), teaser.QuerySelector(".meta")!.GetAttribute("lang")));
        Assert.Equal("ar", front.QuerySelector(".sections a[href='/kultur']")!.GetAttribute("lang"));
        Assert.Null(front.QuerySelector(".sections a[href='/world']")!.GetAttribute("lang"));
        var section = await site.Reader().OpenAsync("/kultur");
        Assert.Null(section.QuerySelector(".teaser[lang]"));
        Assert.Equal("en", section.QuerySelector(".sections a[href='/world']")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Feeds_and_search_engines_are_told_the_language_of_the_section()
    {
        var story = await ArrangeAsync("de");
        var reader = site.Reader();
        Assert.Contains("<language>de</language>", await TextAsync("/kultur/feed"), StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"de\"", await TextAsync("/kultur/feed/atom"), StringComparison.Ordinal);
        Assert.Contains("\"language\":\"de\"", await TextAsync("/kultur/feed/json"), StringComparison.Ordinal);
        Assert.Contains("\"inLanguage\":\"de\"", await TextAsync("/kultur"), StringComparison.Ordinal);
        Assert.Contains("\"inLanguage\":\"de\"", await TextAsync(story), StringComparison.Ordinal);
        Assert.Contains("<language>en</language>", await TextAsync("/feed"), StringComparison.Ordinal);

        Task<string> TextAsync(string address) => reader.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_editor_gives_a_section_a_language_and_readers_have_it_at_once()
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal("en", (await site.Reader().OpenAsync("/world")).DocumentElement.GetAttribute("lang"));
        using var made = await editor.SendDeskFormAsync("/admin/sections/1", "/admin/sections/1", new() { ["Name"] = "World", ["Slug"] = "world", ["Language"] = " DE-at ", ["Version"] = await VersionAsync(editor) });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal("de-AT", (await site.Reader().OpenAsync("/world")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("de-AT", (await site.Reader().OpenAsync("/europe")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await editor.OpenAsync("/admin/sections/1")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("de-AT", (await editor.OpenAsync("/admin/sections/1")).QuerySelector("#language")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("fr", "The pages cannot speak “fr”.")]
    [InlineData("German", "The pages cannot speak “German”.")]
    [InlineData("de-<b>", "The pages cannot speak “de-<b>”.")]
    public async Task A_language_in_which_there_are_no_texts_is_refused_in_the_form(string typed, string problem)
    {
        await site.ArrangeAsync(room => room.Editor);
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/sections/1", "/admin/sections/1", new() { ["Name"] = "World", ["Slug"] = "world", ["Language"] = typed, ["Version"] = await VersionAsync(editor) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.StartsWith(problem, page.QuerySelector("#language-problem").Words(), StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#language")!.GetAttribute("value"));
    }

    public void Dispose() => site.Dispose();

    private static async Task<string?> VersionAsync(HttpClient editor) => (await editor.OpenAsync("/admin/sections/1")).QuerySelector("[name=Version]")!.GetAttribute("value");

    /// <summary>A section and a story with all its furniture, in words of no language but the numbers of one, so that every letter on a page is the site's own.</summary>
    private async Task<string> ArrangeAsync(string? language, TestSite? where = null, string? siteLanguage = null)
    {
        var address = await (where ?? site).ArrangeAsync(async room =>
        {
            var section = new Section("٧٧", "kultur", "٧٧٧", null, 7);
            section.Speak(language);
            room.Keep(section);
            var article = room.Draft("٣٣٣", section);
            var story = article.Working;
            (story.Slug, story.Standfirst, story.Body, story.Kind, story.Source, story.Dateline) = ("333", "٤٤٤", "٥٥٥ **٦٦**", StoryKind.Opinion, "٨", "٩");
            (story.Language, story.Direction) = (language ?? siteLanguage!, (language ?? siteLanguage) == "ar" ? TextDirection.Rtl : TextDirection.Ltr);
            article.Save(room.Editor, FakeClock.Noon.AddHours(-2), "٢");
            article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            room.Keep();
            var first = await room.CommentAsync(article, "١١١١", "٢٢");
            await room.CommentAsync(article, "٢٢٢٢", "٣٣", first);
            return "/kultur/1/333";
        });
        return address;
    }

    /// <summary>No text of the English file on the page; where the script differs, no Latin word at all but names.</summary>
    private static void Nothing_English_is_left(IDocument page, string language, bool storedReasons = false)
    {
        var texts = page.All.SelectMany(e => e.ChildNodes.OfType<IText>().Select(t => (Element: e, Said: t.Text))
                .Concat(e.Attributes.Where(a => Spoken.Contains(a.Name)).Select(a => (Element: e, Said: a.Value))))
            .Where(t => t.Element.LocalName is not ("script" or "style") && t.Element.Closest("[lang]")!.GetAttribute("lang") == language && !(storedReasons && t.Element.Closest("p")?.QuerySelector("span[dir=auto]") is not null))
            .Select(t => t.Said).Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
        Assert.NotEmpty(texts);
        if (language == "ar")
        {
            Assert.Empty(texts.SelectMany(t => Latin().Matches(t).Select(m => m.Value)).Except(Names));
            return;
        }

        var own = string.Join('\n', TextFiles.In(language).Values);
        var english = TextFiles.English.Values.SelectMany(t => Pieces().Split(t)).Select(t => t.Trim(' ', '.', ',', ':', '?', '!')).Where(t => t.Length > 2).Distinct().Where(t => !IsIn(t, own)).ToList();
        var left = english.FindAll(e => texts.Exists(t => IsIn(e, t)));
        Assert.Empty(left);
    }

    private static readonly string[] Spoken = ["aria-label", "alt", "title", "placeholder", "data-words", "data-reply", "data-frames"];
    private static readonly string[] Names = ["The", "Test", "Courier", "World", "Europe", "Local", "UTC", "report", "localhost", "https"];

    private static bool IsIn(string piece, string text) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(piece)}(?!\w)");

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Latin();

    [GeneratedRegex(@"<[^>]+>|\{[^}]*\}|[|~#]")]
    private static partial Regex Pieces();
}
