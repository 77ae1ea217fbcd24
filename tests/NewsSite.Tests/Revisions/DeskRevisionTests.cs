using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Publishing;
using NewsSite.Revisions;
using NewsSite.Sections;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Revisions;

public sealed class DeskRevisionTests : IDisposable
{
    private const string Revisions = "/admin/articles/1/revisions";
    private readonly TestSite site = new();

    [Fact]
    public async Task The_list_says_who_saved_what_when_and_how_long_it_was()
    {
        await ThreeRevisionsAsync();
        var editor = await site.StaffAsync(Roles.Reporter);
        var page = await editor.OpenAsync(Revisions);
        var rows = page.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("td").Select(c => c.Words()).Where(c => c != ""))).ToList();
        Assert.Equal(
            [
                "Revision 3 Edited | Saved | Edith | 22 November 2026, 11:30 | 9 | +3",
                "Revision 2 | Published | Edith | 22 November 2026, 11:00 | 6 | 0",
                "Revision 1 Written | Saved | Edith | 21 November 2026, 12:00 | 6 | first",
            ],
            rows);
        Assert.NotNull((await editor.OpenAsync("/admin/articles/1")).QuerySelector($"a[href='{Revisions}']"));
    }

    [Fact]
    public async Task The_list_pages_by_number_and_counts_across_the_page()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            for (var i = 0; i < 60; i++)
            {
                article.Working.Body += " more";
                article.Save(room.Editor, FakeClock.Noon.AddHours(i - 70));
            }

            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        var first = await editor.OpenAsync(Revisions);
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.EndsWith("+1", first.QuerySelector("tbody tr:last-child").Words(), StringComparison.Ordinal);
        var second = await editor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Revision 11 Revision 1", $"{second.QuerySelector("tbody tr:first-child a").Words()} {second.QuerySelector("tbody tr:last-child a").Words()}");
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_revision_is_compared_with_the_one_before_it_side_by_side()
    {
        await ThreeRevisionsAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"{Revisions}/3");
        Assert.Equal("The first boat left at [removed: **noon**].", page.QuerySelector(".comparison .older:has(del)").Words());
        Assert.Equal("The first boat left at [added: three in the afternoon].", page.QuerySelector(".comparison .newer:has(ins)").Words());
    }

    [Fact]
    public async Task Inline_both_are_in_one_line()
    {
        await ThreeRevisionsAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"{Revisions}/3?view=inline");
        Assert.Equal("The first boat left at [removed: **noon**][added: three in the afternoon].", page.QuerySelector(".comparison .line:has(ins)").Words());
        Assert.Null(page.QuerySelector(".pair"));
    }

    [Fact]
    public async Task Any_two_revisions_are_compared_the_older_one_first()
    {
        await ThreeRevisionsAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var chosen = await editor.GetAsync(new Uri($"{Revisions}/compare?from=3&to=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal($"{Revisions}/1?with=3", chosen.Headers.Location!.OriginalString);
        var page = await editor.OpenAsync($"{Revisions}/1?with=3");
        Assert.Equal(["Older: revision 1", "Newer: revision 3"], page.QuerySelectorAll(".sides dt").Select(t => t.Words()));
        Assert.Contains("three in the afternoon", page.QuerySelector("ins").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/articles/7/revisions")]
    [InlineData("/admin/articles/1/revisions/9")]
    [InlineData("/admin/articles/1/revisions/0")]
    [InlineData("/admin/articles/7/revisions/1")]
    [InlineData("/admin/articles/1/revisions/3?with=9")]
    [InlineData("/admin/articles/1/revisions/3?with=-1")]
    [InlineData("/admin/articles/1/revisions/3?with=first")]
    [InlineData("/admin/articles/1/revisions/9/restore")]
    [InlineData("/admin/articles/1/revisions/99999999999")]
    public async Task What_was_never_saved_is_a_404_page(string address)
    {
        await ThreeRevisionsAsync();
        Assert.Equal("No such page", (await (await site.StaffAsync(Roles.Editor)).OpenAsync(address, HttpStatusCode.NotFound)).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task The_first_revision_has_nothing_before_it()
    {
        await ThreeRevisionsAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"{Revisions}/1");
        Assert.Equal("First: revision 1", page.QuerySelector(".sides dt").Words());
        Assert.Empty(page.QuerySelectorAll("del"));
    }

    [Fact]
    public async Task Script_in_a_body_comes_out_as_text()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            article.Working.Body = "The first <script>alert(1)</script> left at **noon**.";
            article.Working.Headline = "<img src=x onerror=alert(1)>";
            article.Save(room.Editor, FakeClock.Noon).LabelAs("<script>alert(2)</script>");
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        foreach (var address in new[] { Revisions, $"{Revisions}/2", $"{Revisions}/2?view=inline", $"{Revisions}/1/restore" })
        {
            var page = await editor.OpenAsync(address);
            Assert.Empty(page.QuerySelectorAll("main script, main img"));
            if (address != Revisions) Assert.Contains("<script>", page.QuerySelector(".comparison").Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_right_to_left_story_is_compared_from_right_to_left()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            article.Working.Body = "عادت العبارات إلى الميناء.";
            (article.Working.Direction, article.Working.Language) = (TextDirection.Rtl, "ar");
            article.Save(room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var line = (await (await site.StaffAsync(Roles.Editor)).OpenAsync($"{Revisions}/2")).QuerySelector("section[aria-labelledby=compared-body] .newer:has(ins)")!;
        Assert.Equal(("rtl", "ar"), (line.GetAttribute("dir"), line.GetAttribute("lang")));
    }

    [Fact]
    public async Task Where_nothing_changed_for_long_the_body_is_folded()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            article.Working.Body = string.Join("\n\n", Enumerable.Range(1, 20).Select(i => $"Paragraph {i}."));
            article.Save(room.Editor, FakeClock.Noon.AddHours(-1));
            article.Working.Body = article.Working.Body.Replace("Paragraph 10.", "Paragraph ten.", StringComparison.Ordinal);
            article.Save(room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"{Revisions}/3");
        Assert.Equal(["7 unchanged paragraphs", "8 unchanged paragraphs"], page.QuerySelectorAll("summary").Select(s => s.Words()));
    }

    [Fact]
    public async Task A_revision_is_labelled_and_the_label_is_taken_away()
    {
        await ThreeRevisionsAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var labelled = await editor.SendDeskFormAsync($"{Revisions}/2", $"{Revisions}/2", new() { ["Label"] = " as read by the lawyer " });
        Assert.Equal($"{Revisions}/2?notice=labelled", labelled.Headers.Location!.OriginalString);
        Assert.Equal("as read by the lawyer", (await editor.OpenAsync(Revisions)).QuerySelector(".label").Words());
        using var cleared = await editor.SendDeskFormAsync($"{Revisions}/2", $"{Revisions}/2", new() { ["Label"] = "" });
        Assert.Null((await editor.OpenAsync(Revisions)).QuerySelector(".label"));
    }

    [Fact]
    public async Task An_overlong_label_is_said_and_kept_in_the_field()
    {
        await ThreeRevisionsAsync();
        var typed = new string('l', 101);
        using var answer = await (await site.StaffAsync(Roles.Editor)).SendDeskFormAsync($"{Revisions}/2", $"{Revisions}/2?with=3&view=inline", new() { ["Label"] = typed });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("A label can have 100 characters; this one has 101. Nothing was cut off.", page.QuerySelector(".problems").Words());
        Assert.Equal(typed, page.QuerySelector("#label")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".comparison.inline"));
    }

    [Fact]
    public async Task Restoring_shows_the_difference_first_and_then_makes_a_new_revision()
    {
        await ThreeRevisionsAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var page = await editor.OpenAsync($"{Revisions}/1/restore");
        Assert.Contains("three in the afternoon", page.QuerySelector("del").Words(), StringComparison.Ordinal);
        Assert.Equal("4", page.QuerySelector("input[name=version]")!.GetAttribute("value"));

        using var restored = await editor.SendDeskFormAsync($"{Revisions}/1/restore", $"{Revisions}/1/restore", new() { ["version"] = "4", ["losses"] = "0" });
        Assert.Equal("/admin/articles/1?notice=restored", restored.Headers.Location!.OriginalString);
        await using var db = site.OpenDatabase();
        var article = await db.Articles.WithBothStories().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("The first boat left at **noon**.", 5, true), (article.Working.Body, article.Version, article.HasUnpublishedChanges));
        var last = article.Revisions[0];
        Assert.Equal((4, RevisionKind.Restored, "Restored revision 1"), (last.Number, last.Kind, last.Why));
        Assert.Equal("There is nothing to restore.", (await editor.OpenAsync($"{Revisions}/4/restore")).QuerySelector("main > p:last-child").Words()[^28..]);
    }

    [Fact]
    public async Task A_restoration_is_undone_by_restoring_what_was_there_before()
    {
        await ThreeRevisionsAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var before = (await editor.OpenAsync("/admin/articles/1")).QuerySelector("#body")!.TextContent;
        using var restored = await RestoreAsync(editor, 1, 4);
        Assert.NotEqual(before, (await editor.OpenAsync("/admin/articles/1")).QuerySelector("#body")!.TextContent);
        using var undone = await RestoreAsync(editor, 3, 5);
        Assert.Equal(before, (await editor.OpenAsync("/admin/articles/1")).QuerySelector("#body")!.TextContent);
    }

    [Fact]
    public async Task Restoring_touches_nothing_that_readers_see()
    {
        await ThreeRevisionsAsync(publishLast: true);
        var before = (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("article").Words();
        using var restored = await RestoreAsync(await site.StaffAsync(Roles.Editor), 1, 5);
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        var after = (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("article").Words();
        Assert.Contains("three in the afternoon", after, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task A_stale_restoration_is_answered_with_the_difference_and_overwrites_nothing()
    {
        await ThreeRevisionsAsync();
        using var stale = await RestoreAsync(await site.StaffAsync(Roles.Editor), 1, 3);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await stale.ReadAsync();
        Assert.StartsWith("Somebody saved this story after you opened this page.", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Contains("three in the afternoon", page.QuerySelector("del").Words(), StringComparison.Ordinal);
        Assert.Equal("4", page.QuerySelector("input[name=version]")!.GetAttribute("value"));
        await using var db = site.OpenDatabase();
        Assert.Equal(3, await db.Revisions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_restoration_brings_back_everything_a_story_has()
    {
        await site.ArrangeAsync(room =>
        {
            var (ana, ivo, photo) = (new Author("Ana Reyes"), new Author("Ivo Petrov"), Newsroom.Photo());
            room.Keep(ana, ivo, photo);
            var article = room.Draft();
            var story = article.Working;
            story.CreditAuthors([(ana, AuthorRole.ReportedBy), (ivo, AuthorRole.TranslatedBy)]);
            story.TagWith([new Tag("Harbour"), new Tag("Trade")]);
            story.LeadWith(photo, "A ferry.", "A white ship");
            (story.Kind, story.Byline, story.Dateline, story.Source, story.Language) = (StoryKind.Analysis, "Our staff", "CALAIS", "TASS", "fr");
            article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
            story.CreditAuthors([(ivo, AuthorRole.TranslatedBy), (ana, AuthorRole.ReportedBy)]);
            story.TagWith([new Tag("Weather")]);
            story.LeadWith(null);
            (story.Kind, story.Byline, story.Dateline, story.Source, story.Language, story.Section) = (StoryKind.News, null, null, null, "en", room.Local);
            article.Save(room.Editor, FakeClock.Noon.AddHours(-1));
            return room.Keep();
        });
        using var restored = await RestoreAsync(await site.StaffAsync(Roles.Editor), 2, 4);
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        await using var db = site.OpenDatabase();
        var revisions = await db.Revisions.OrderBy(r => r.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(new StoryComparison(revisions[1].Read(), revisions[3].Read()).IsSame);
        var article = await db.Articles.WithBothStories().SingleAsync(TestContext.Current.CancellationToken);
        Assert.True(new StoryComparison(revisions[1].Read(), StorySnapshot.Of(article)).IsSame);
    }

    [Fact]
    public async Task What_no_longer_exists_is_said_before_and_left_as_it_is()
    {
        await site.ArrangeAsync(room =>
        {
            var (photo, author, closing) = (Newsroom.Photo(), new Author("Ana Reyes"), new Section("Harbour", "harbour", "", null, 9));
            room.Keep(photo, author, closing);
            var article = room.Draft();
            article.Working.LeadWith(photo, "A ferry.", "A white ship");
            article.Working.CreditAuthors([(author, AuthorRole.ReportedBy)]);
            article.Working.TagWith([new Tag("Trade")]);
            article.Working.Section = closing;
            article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
            room.Keep();
            article.Working.LeadWith(null);
            article.Working.CreditAuthors([]);
            article.Working.TagWith([]);
            article.Working.Section = room.World;
            article.Working.Body = "Later words.";
            article.Save(room.Editor, FakeClock.Noon.AddHours(-1));
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        await db.Photos.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await db.Authors.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await db.Tags.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        await db.Sections.Called("harbour").ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "The section “harbour” no longer exists. The story stays in the section it is in now.", "Photo 1 no longer exists. The story keeps the lead photo it has now, if any.",
                "No author is called “Ana Reyes” any more. The byline is restored without that name.",
            ],
            (await editor.OpenAsync($"{Revisions}/2/restore")).QuerySelectorAll(".losses li").Select(l => l.Words()));
        using var unread = await RestoreAsync(editor, 2, 4);
        Assert.Equal(HttpStatusCode.Conflict, unread.StatusCode);
        using var restored = await RestoreAsync(editor, 2, 4, losses: 3);
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        var story = (await db.Articles.WithBothStories().SingleAsync(TestContext.Current.CancellationToken)).Working;
        Assert.Equal(("The first boat left at **noon**.", "world", null), (story.Body, story.Section!.Slug, story.LeadPhoto));
        Assert.Empty(story.Authors);
        Assert.Equal("Trade", Assert.Single(story.Tags).Name);
    }

    [Fact]
    public async Task A_save_cannot_go_on_with_a_revision_that_is_being_labelled()
    {
        await site.ArrangeAsync(room => room.Draft());
        await using var labelling = site.OpenDatabase();
        await using var saving = site.OpenDatabase();
        var article = await saving.Articles.WithBothStories().SingleAsync(TestContext.Current.CancellationToken);
        (await labelling.Revisions.SingleAsync(TestContext.Current.CancellationToken)).LabelAs("as read by the lawyer");
        await labelling.SaveChangesAsync(TestContext.Current.CancellationToken);
        article.Working.Body = "Other words.";
        var same = await saving.Users.SingleAsync(a => a.Id == article.Revisions[0].SavedById, TestContext.Current.CancellationToken);
        article.Save(same, FakeClock.Noon.AddDays(-1), "Written");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => saving.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> RestoreAsync(HttpClient editor, int number, int version, int losses = 0)
        => editor.SendDeskFormAsync($"{Revisions}/{number}/restore", $"{Revisions}/{number}/restore", new() { ["version"] = $"{version}", ["losses"] = $"{losses}" });

    private Task<bool> ThreeRevisionsAsync(bool publishLast = false) => site.ArrangeAsync(room =>
    {
        var article = room.Published();
        article.Working.Body = "The first boat left at three in the afternoon.";
        article.Save(room.Editor, FakeClock.Noon.AddMinutes(-30));
        if (publishLast) article.PublishEdit(ChangeKind.Update, "", room.Editor, FakeClock.Noon.AddMinutes(-1));
        return room.Keep();
    });
}
