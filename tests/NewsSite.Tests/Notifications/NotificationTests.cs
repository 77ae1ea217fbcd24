using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Notes;
using NewsSite.Notifications;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Notifications;

public sealed class NotificationTests : IDisposable
{
    private const string Notifications = "/admin/notifications";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_mentioned_is_told_and_opening_it_leads_to_the_note_and_marks_it_read()
    {
        await site.ArrangeAsync(room => room.Draft());
        var (reporter, editor) = (await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Editor));
        await WriteAsync(reporter, "@editor can you read this?");
        Assert.Equal("Notifications 1 unread", (await editor.OpenAsync("/admin")).QuerySelector(".unread").Words());
        var page = await editor.OpenAsync(Notifications);
        var told = page.QuerySelector(".notifications li.new")!;
        Assert.Equal("New: Reporter mentioned you in a note on “Ferry services resume”", told.QuerySelector("button").Words());
        Assert.Equal("@editor can you read this?", told.QuerySelector(".excerpt").Words());

        using var opened = await editor.SendDeskFormAsync(Notifications, told.QuerySelector("form")!.GetAttribute("action")!, []);
        Assert.Equal("/admin/articles/1/notes#note-1", opened.Headers.Location!.OriginalString);
        Assert.Equal("Notifications", (await editor.OpenAsync("/admin")).QuerySelector(".unread").Words());
        Assert.Empty((await editor.OpenAsync(Notifications)).QuerySelectorAll("li.new"));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_he_did_himself()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await site.ArrangeAsync(room => room.Draft());
        await WriteAsync(editor, "@editor remember this");
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task Whose_story_it_is_is_told_of_notes_once_each()
    {
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var made = await reporter.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "Mine" });
        var editor = await site.StaffAsync(Roles.Editor);
        await WriteAsync(editor, "First, @reporter.");
        await WriteAsync(editor, "Second.");
        Assert.Equal(["Mentioned Reporter First, @reporter.", "NoteWritten Reporter Second."], await ToldAsync());
    }

    [Fact]
    public async Task Who_signs_a_story_is_told_too()
    {
        await site.StaffAsync(Roles.Reporter);
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        var article = room.Draft();
        var author = new Author("Rita Reporter");
        article.Working.CreditAuthors([(author, AuthorRole.ReportedBy)]);
        await room.KeepAsync(author);
        db.Entry(author).Property(a => a.AccountId).CurrentValue = (await db.Users.FirstAsync(u => u.Handle == "reporter", Cancel)).Id;
        await room.KeepAsync();
        await room.KeepAsync(new Note(article.Id, "Nice.", room.Editor, FakeClock.Noon));
        Assert.Equal(["NoteWritten Reporter Nice."], await ToldAsync());
    }

    [Fact]
    public async Task Moderators_who_cannot_open_stories_are_not_told_of_notes()
    {
        await site.ArrangeAsync(room => room.Draft());
        await site.StaffAsync(Roles.Moderator);
        await WriteAsync(await site.StaffAsync(Roles.Editor), "@moderator look");
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task The_life_of_a_story_is_told_to_editors_first_and_then_to_its_owner()
    {
        var (reporter, editor) = (await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Editor));
        await site.StaffAsync(Roles.Administrator);
        using var made = await reporter.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "Mine" });
        await ActAsync(reporter, "submit", new() { ["reviewNote"] = "Please read." });
        await ActAsync(editor, "send-back", new() { ["reviewNote"] = "Names!" });
        await ActAsync(reporter, "submit", []);
        await ActAsync(editor, "ready", []);
        Assert.Equal(["Submitted Editor Please read.", "SentBack Reporter Names!", "Submitted Editor ", "Readied Reporter "], await ToldAsync());
    }

    [Fact]
    public async Task A_paper_without_editors_tells_its_administrators_of_what_is_submitted()
    {
        var reporter = await site.StaffAsync(Roles.Reporter);
        await site.StaffAsync(Roles.Administrator);
        using var made = await reporter.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "Mine" });
        await ActAsync(reporter, "submit", []);
        Assert.Equal(["Submitted Administrator "], await ToldAsync());
    }

    [Fact]
    public async Task Handing_over_scheduling_publishing_and_withdrawing_are_told_to_the_owner()
    {
        await site.StaffAsync(Roles.Reporter);
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        var article = room.Draft();
        var reporter = await db.Users.FirstAsync(u => u.Handle == "reporter", Cancel);
        article.HandOver(reporter, "Yours now.", room.Editor, FakeClock.Noon);
        await room.KeepAsync();
        article.Publish(FakeClock.Noon.AddHours(2), room.Editor, FakeClock.Noon);
        await room.KeepAsync();
        article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        await room.KeepAsync();
        article.Withdraw("A mistake.", room.Editor, FakeClock.Noon);
        await room.KeepAsync();
        Assert.Equal(["HandedOver Reporter Yours now.", "Scheduled Reporter ", "Published Reporter ", "Withdrawn Reporter A mistake."], await ToldAsync());
    }

    [Fact]
    public async Task A_save_that_fails_tells_nobody_and_tells_once_when_it_is_tried_again()
    {
        await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        var article = room.Draft();
        await using (var other = site.OpenDatabase())
        {
            await other.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.Version, 7), Cancel);
        }

        article.Submit("", room.Editor, FakeClock.Noon);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => room.KeepAsync());
        Assert.Empty(await ToldAsync());
        db.Entry(article).Property(a => a.Version).OriginalValue = 7;
        await room.KeepAsync();
        Assert.Single(await ToldAsync());
    }

    [Fact]
    public async Task Other_features_tell_with_one_line()
    {
        await site.StaffAsync(Roles.Reporter);
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        var article = room.Draft();
        var reporter = await db.Users.FirstAsync(u => u.Handle == "reporter", Cancel);
        db.Notify(reporter.Id, NotificationKind.LockTaken, article.Id, room.Editor, FakeClock.Noon);
        db.Notify(room.Editor.Id, NotificationKind.LockTaken, article.Id, room.Editor, FakeClock.Noon);
        await room.KeepAsync();
        Assert.Equal(["LockTaken Reporter "], await ToldAsync());
    }

    [Fact]
    public async Task The_list_pages_by_key_and_the_badge_counts_to_ninety_nine()
    {
        var editor = await ToldOftenAsync(130);
        Assert.Equal("Notifications 99+ unread", (await editor.OpenAsync("/admin")).QuerySelector(".unread").Words());
        var page = await editor.OpenAsync(Notifications);
        Assert.Equal((30, "Note 130"), (page.QuerySelectorAll(".notifications li").Length, page.QuerySelector(".excerpt").Words()));
        var next = await editor.OpenAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("Note 100", next.QuerySelector(".excerpt").Words());
    }

    [Fact]
    public async Task Marking_all_read_leaves_what_came_since_unread()
    {
        var editor = await ToldOftenAsync(3);
        var upTo = (await editor.OpenAsync(Notifications)).QuerySelector("input[name=upTo]")!.GetAttribute("value");
        await using (var db = site.OpenDatabase())
        {
            db.Add(new Note(1, "@editor late", await db.Users.FirstAsync(u => u.Name == "Edith", Cancel), FakeClock.Noon));
            await db.SaveChangesAsync(Cancel);
        }

        using var marked = await editor.SendDeskFormAsync(Notifications, $"{Notifications}/read", new() { ["upTo"] = upTo });
        Assert.Equal(["@editor late"], (await editor.OpenAsync(Notifications)).QuerySelectorAll("li.new .excerpt").Select(e => e.Words()));
    }

    [Fact]
    public async Task One_is_marked_read_without_leaving_the_list()
    {
        var editor = await ToldOftenAsync(2);
        var mark = (await editor.OpenAsync(Notifications)).QuerySelectorAll("li.new form")[1].GetAttribute("action")!;
        using var marked = await editor.SendDeskFormAsync(Notifications, mark, []);
        Assert.Equal(Notifications, marked.Headers.Location!.OriginalString);
        Assert.Single((await editor.OpenAsync(Notifications)).QuerySelectorAll("li.new"));
    }

    [Fact]
    public async Task Nobody_opens_or_marks_anothers_notifications()
    {
        await ToldOftenAsync(1);
        var other = await site.StaffAsync(Roles.Reporter);
        Assert.Empty((await other.OpenAsync(Notifications)).QuerySelectorAll(".notifications li"));
        using var opened = await other.SendDeskFormAsync(Notifications, $"{Notifications}/1", []);
        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
        using var marked = await other.SendDeskFormAsync(Notifications, $"{Notifications}/read", new() { ["upTo"] = "99" });
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Notifications.CountAsync(n => n.ReadAt == null, Cancel));
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_mailed_or_offered()
    {
        var editor = await ToldOftenAsync(1);
        var administrator = await site.StaffAsync(Roles.Administrator);
        Assert.Null((await editor.OpenAsync(Notifications)).QuerySelector($"a[href='{Notifications}/mail']"));
        await editor.OpenAsync($"{Notifications}/mail", HttpStatusCode.NotFound);
        await administrator.OpenAsync("/admin/outbox", HttpStatusCode.NotFound);
        Assert.Null((await administrator.OpenAsync("/admin")).QuerySelector("a[href='/admin/outbox']"));
        await using var db = site.OpenDatabase();
        Assert.Empty(await db.Outbox.ToListAsync(Cancel));
    }

    [Fact]
    public void Every_kind_is_said_in_words_of_its_own()
    {
        var kinds = Enum.GetValues<NotificationKind>();
        Assert.Equal(kinds.Length, kinds.Select(k => k.Words()).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(k => k.Sentence("Ana", "“Ferries”")).Distinct().Count());
    }

    [Fact]
    public async Task A_long_note_is_told_by_its_beginning()
    {
        await site.ArrangeAsync(room => room.Draft());
        await site.StaffAsync(Roles.Editor);
        await WriteAsync(await site.StaffAsync(Roles.Reporter), $"@editor {string.Concat(Enumerable.Repeat("🐟", 300))}");
        var text = Assert.Single(await ToldAsync());
        Assert.EndsWith("🐟…", text, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static async Task WriteAsync(HttpClient client, string text)
    {
        using var sent = await client.SendDeskFormAsync("/admin/articles/1/notes", "/admin/articles/1/notes", new() { ["NoteText"] = text });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task ActAsync(HttpClient client, string act, Dictionary<string, string?> fields)
    {
        fields["version"] = (await client.OpenAsync("/admin/articles/1")).QuerySelector("#article input[name=Version]")!.GetAttribute("value");
        using var answer = await client.SendDeskFormAsync("/admin/articles/1", $"/admin/articles/1/{act}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<List<string>> ToldAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Notifications.OrderBy(n => n.Id).Join(db.Users, n => n.AccountId, u => u.Id, (n, u) => $"{n.Kind} {u.Name} {n.Text}").ToListAsync(Cancel);
    }

    private async Task<HttpClient> ToldOftenAsync(int count)
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await site.ArrangeAsync(async room =>
        {
            var article = room.Draft();
            await using var db = site.OpenDatabase();
            var told = await db.Users.FirstAsync(u => u.Handle == "editor", Cancel);
            var by = await db.Users.FirstAsync(u => u.Name == "Edith", Cancel);
            for (var i = 1; i <= count; i++)
            {
                db.Notify(told.Id, NotificationKind.NoteWritten, article.Id, by, FakeClock.Noon, $"Note {i}");
                await db.SaveChangesAsync(Cancel);
            }

            return count;
        });
        return editor;
    }
}
