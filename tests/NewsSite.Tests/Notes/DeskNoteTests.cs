using NewsSite.Accounts;
using NewsSite.Notes;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Notes;

public sealed class DeskNoteTests : IDisposable
{
    private const string Notes = "/admin/articles/1/notes";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_stands_on_its_page_and_beside_the_story_with_who_and_when()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var sent = await reporter.SendDeskFormAsync(Notes, Notes, new() { ["NoteText"] = "The name is <Anna>, see https://example.org/anna." });
        Assert.Equal($"{Notes}?written=1#note-1", sent.Headers.Location!.OriginalString);
        foreach (var address in (string[])[Notes, "/admin/articles/1"])
        {
            var note = (await reporter.OpenAsync(address)).QuerySelector("#note-1")!;
            Assert.Equal("Reporter 22 November 2026, 12:00", note.QuerySelector(".note-by").Words());
            Assert.Equal("The name is <Anna>, see https://example.org/anna.", note.QuerySelector(".note-text").Words());
            Assert.Equal("https://example.org/anna", note.QuerySelector(".note-text a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_note_sent_beside_the_story_returns_to_the_story()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal("story", (await editor.OpenAsync("/admin/articles/1")).QuerySelector(".note-form input[name=Back]")!.GetAttribute("value"));
        using var sent = await editor.SendDeskFormAsync("/admin/articles/1", Notes, new() { ["NoteText"] = "Hello @nobody", ["Back"] = "story" });
        Assert.Equal("/admin/articles/1?written=1#note-1", sent.Headers.Location!.OriginalString);
        Assert.Contains("Nobody here is called @nobody", (await editor.OpenAsync("/admin/articles/1?written=1")).QuerySelector(".notes [role=status]").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_a_note_is_not_part_of_the_storys_form()
    {
        await site.ArrangeAsync(room => room.Draft());
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/articles/1");
        Assert.Null(page.QuerySelector("#article [name=NoteText]"));
        Assert.Null(page.QuerySelector("#article .note-form"));
        Assert.Contains("Save the story once", (await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/articles/new")).QuerySelector(".notes-panel").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_note_stands_at_the_end_and_long_threads_page_by_key()
    {
        await NotesAsync(120);
        var editor = await site.StaffAsync(Roles.Editor);
        var last = await editor.OpenAsync(Notes);
        Assert.Equal((50, "Note 71", "Note 120"), Ends(last));
        var earlier = await editor.OpenAsync(last.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal((50, "Note 21", "Note 70"), Ends(earlier));
        var first = await editor.OpenAsync(earlier.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal((20, "Note 1", "Note 20"), Ends(first));
        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Equal(Notes, first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal((10, "Note 111", "Note 120"), Ends(await editor.OpenAsync("/admin/articles/1")));
    }

    [Theory]
    [InlineData(0, "Please write the note.")]
    [InlineData(2001, "A note can have 2,000 characters; this one has 2,001. Nothing was cut off.")]
    public async Task An_empty_or_overlong_note_is_said_and_kept_in_the_field(int length, string problem)
    {
        await site.ArrangeAsync(room => room.Draft());
        using var answer = await (await site.StaffAsync(Roles.Reporter)).SendDeskFormAsync(Notes, Notes, new() { ["NoteText"] = new string('x', length) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector("#notetext-problem").Words());
        Assert.Equal(new string('x', length), page.QuerySelector("#notetext")!.TextContent.Trim());
    }

    [Fact]
    public async Task Line_breaks_count_as_one_character_each_as_they_are_kept()
    {
        await site.ArrangeAsync(room => room.Draft());
        using var answer = await (await site.StaffAsync(Roles.Reporter)).SendDeskFormAsync(Notes, Notes, new() { ["NoteText"] = string.Join("\r\n", Enumerable.Repeat("x", 1000)) });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_note_is_marked_done_with_who_and_when_and_not_done_after_all()
    {
        await NotesAsync(1);
        var editor = await site.StaffAsync(Roles.Editor);
        using var done = await editor.SendDeskFormAsync(Notes, $"{Notes}/1", new() { ["done"] = "true" });
        Assert.Equal("Done, says Editor, 22 November 2026, 12:00", (await editor.OpenAsync(Notes)).QuerySelector("#note-1.done .note-state span").Words());
        using var undone = await editor.SendDeskFormAsync(Notes, $"{Notes}/1", new() { ["done"] = "false", ["back"] = "story" });
        Assert.StartsWith("/admin/articles/1?", undone.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await editor.OpenAsync(Notes)).QuerySelector("#note-1.done"));
    }

    [Theory]
    [InlineData("/admin/articles/9/notes")]
    [InlineData("/admin/articles/1/notes/9")]
    [InlineData("/admin/articles/2/notes/1")]
    public async Task Notes_and_stories_that_are_not_there_are_404_pages(string address)
    {
        await site.ArrangeAsync(async room =>
        {
            var (first, _) = (room.Draft(), room.Draft("Another"));
            await room.KeepAsync(new Note(first.Id, "Of the first.", room.Editor, FakeClock.Noon));
            return first;
        });
        using var answer = await (await site.StaffAsync(Roles.Editor)).SendDeskFormAsync(Notes, address, new() { ["NoteText"] = "Hello", ["done"] = "true" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Known_colleagues_stand_out_and_ones_own_name_most()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reporter = await site.StaffAsync(Roles.Reporter);
        await site.StaffAsync(Roles.Moderator);
        using var sent = await reporter.SendDeskFormAsync(Notes, Notes, new() { ["NoteText"] = "@reporter @moderator @nobody" });
        var page = await reporter.OpenAsync($"{Notes}?written=1");
        Assert.Equal(["@reporter"], page.QuerySelectorAll(".mention.me").Select(m => m.Words()));
        Assert.Equal("Your note is kept. Nobody here is called @moderator or @nobody, so nobody was told by that.", page.QuerySelector("[role=status]").Words());
    }

    [Fact]
    public async Task An_at_sign_proposes_colleagues_who_work_on_stories_and_never_their_addresses()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await site.StaffAsync(Roles.Editor);
        await site.StaffAsync(Roles.Moderator);
        Assert.Equal("""[{"handle":"editor","name":"Editor"},{"handle":"editor-2","name":"Editor"}]""", await editor.GetStringAsync(new Uri("/admin/handles?start=", UriKind.Relative), Cancel));
        Assert.Equal("""[{"handle":"editor-2","name":"Editor"}]""", await editor.GetStringAsync(new Uri("/admin/handles?start=2", UriKind.Relative), Cancel));
        Assert.Equal("[]", await editor.GetStringAsync(new Uri("/admin/handles?start=mod", UriKind.Relative), Cancel));
        using var refused = await (await site.StaffAsync(Roles.Moderator)).GetAsync(new Uri("/admin/handles", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static (int Count, string First, string Last) Ends(AngleSharp.Dom.IDocument page)
    {
        var notes = page.QuerySelectorAll(".note-text").Select(n => n.Words()).ToList();
        return (notes.Count, notes[0], notes[^1]);
    }

    private async Task NotesAsync(int count) => await site.ArrangeAsync(async room =>
    {
        var article = room.Draft();
        for (var i = 1; i <= count; i++) await room.KeepAsync(new Note(article.Id, $"Note {i}", room.Editor, FakeClock.Noon));
        return count;
    });
}
