using NewsSite.Accounts;
using NewsSite.Sections;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Breaking;

public sealed class BreakingNewsTests : IDisposable
{
    private const string Desk = "/admin/breaking";

    private readonly TestSite site = new();

    [Fact]
    public async Task It_stands_on_every_page_from_its_start_until_its_end_and_goes_by_itself()
    {
        var editor = await ArrangeAsync();
        await StartAsync(editor, new() { ["Starts"] = "2026-11-22T13:00", ["Ends"] = "2026-11-22T15:00" });
        foreach (var (hours, stands) in ((double, bool)[])[(0, false), (0.99, false), (1, true), (2.99, true), (3, false)])
        {
            site.Clock.Now = FakeClock.Noon.AddHours(hours);
            foreach (var address in (string[])["/", "/world", "/local", "/world/1/ferry-services-resume", "/corrections"])
                Assert.Equal(stands, (await BreakingAsync(address)).Length > 0);
        }
    }

    [Fact]
    public async Task It_ends_two_hours_from_now_unless_somebody_says_otherwise()
        => Assert.Equal("2026-11-22T14:00", (await (await ArrangeAsync()).OpenAsync(Desk)).QuerySelector("#ends")!.GetAttribute("value"));

    [Fact]
    public async Task It_stands_in_its_sections_and_those_below_only()
    {
        await StartAsync(await ArrangeAsync(), new() { ["Sections"] = "1" });
        foreach (var address in (string[])["/world", "/europe", "/world/1/ferry-services-resume"]) Assert.NotEmpty(await BreakingAsync(address));
        foreach (var address in (string[])["/", "/local", "/corrections"]) Assert.Empty(await BreakingAsync(address));
    }

    [Fact]
    public async Task It_stands_in_sections_any_depth_below_its_own()
    {
        await site.ArrangeAsync(room => (room.Published(section: new Section("Balkans", "balkans", "", room.Europe, 0)), room.Published("Boats")));
        await StartAsync(await site.StaffAsync(Roles.Editor), new() { ["Sections"] = "1" });
        foreach (var address in (string[])["/balkans", "/balkans/1/ferry-services-resume"]) Assert.NotEmpty(await BreakingAsync(address));
    }

    [Fact]
    public async Task It_leads_to_its_story_as_long_as_readers_may_see_that()
    {
        var editor = await ArrangeAsync();
        await StartAsync(editor, new() { ["Story"] = "/world/2/tomorrow", ["Ends"] = "2026-11-22T16:00" });
        Assert.DoesNotContain("tomorrow", (await site.Reader().OpenAsync("/")).QuerySelector(".breaking")!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal("/world/2/tomorrow", (await site.Reader().OpenAsync("/")).QuerySelector(".breaking a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_several_the_last_begun_stands()
    {
        var editor = await ArrangeAsync();
        await StartAsync(editor, new() { ["Text"] = "First" });
        site.Clock.Now = FakeClock.Noon.AddMinutes(1);
        await StartAsync(editor, new() { ["Text"] = "Second" });
        Assert.Equal("Breaking news Second", await BreakingAsync("/"));
    }

    [Fact]
    public async Task A_change_ends_it_and_begins_another_so_that_what_was_said_is_kept()
    {
        var editor = await ArrangeAsync();
        await StartAsync(editor, new() { ["Text"] = "Bridge closed" });
        Assert.Equal("Bridge closed", (await editor.OpenAsync($"{Desk}/1")).QuerySelector("#text")!.TextContent);
        site.Clock.Now = FakeClock.Noon.AddMinutes(5);
        using var changed = await editor.SendDeskFormAsync($"{Desk}/1", $"{Desk}/1", new() { ["Text"] = "Bridge open", ["Ends"] = "2026-11-22T13:00" });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Breaking news Bridge open", await BreakingAsync("/"));
        Assert.Contains("Bridge closed", (await editor.OpenAsync(Desk)).QuerySelector(".past").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_ends_it_at_once_and_a_second_time_is_told_that_it_is_over()
    {
        var editor = await ArrangeAsync();
        await StartAsync(editor, []);
        using var ended = await editor.SendDeskFormAsync(Desk, $"{Desk}/1/end", []);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Empty(await BreakingAsync("/"));
        using var again = await editor.SendDeskFormAsync(Desk, $"{Desk}/1/end", []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var changed = await editor.SendDeskFormAsync(Desk, $"{Desk}/1", new() { ["Text"] = "Typed in vain", ["Ends"] = "2026-11-22T13:00" });
        Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
        Assert.Equal("Typed in vain", (await changed.ReadAsync()).QuerySelector("#text")!.TextContent);
    }

    [Theory]
    [InlineData("Text", "", "enter the news")]
    [InlineData("Text", "long", "140 characters")]
    [InlineData("Ends", "", "when it ends")]
    [InlineData("Ends", "later", "day and a time")]
    [InlineData("Ends", "2026-11-22T12:00", "over")]
    [InlineData("Ends", "2026-11-23T12:01", "24 hours")]
    [InlineData("Starts", "2026-11-22T11:00", "over")]
    [InlineData("Starts", "2026-11-22T15:00", "after it starts")]
    [InlineData("Story", "77", "no such story")]
    [InlineData("Story", "nonsense", "no such story")]
    [InlineData("Sections", "77", "no longer exists")]
    public async Task What_cannot_be_is_refused_in_the_form_and_what_was_typed_stays(string field, string value, string problem)
    {
        var editor = await ArrangeAsync();
        using var answer = await SendAsync(editor, new() { [field] = value == "long" ? new string('x', 141) : value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        if (field != "Text") Assert.Equal("Bridge closed", page.QuerySelector("#text")!.TextContent);
        Assert.Empty(await BreakingAsync("/"));
    }

    [Fact]
    public async Task What_never_was_is_not_found()
    {
        var editor = await ArrangeAsync();
        await editor.OpenAsync($"{Desk}/9", HttpStatusCode.NotFound);
        using var answer = await editor.SendDeskFormAsync(Desk, $"{Desk}/9/end", []);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(room => (room.Published(), room.Published("Tomorrow", FakeClock.Noon.AddHours(1))));
        return await site.StaffAsync(Roles.Editor);
    }

    private static async Task StartAsync(HttpClient editor, Dictionary<string, string?> fields)
    {
        using var answer = await SendAsync(editor, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient editor, Dictionary<string, string?> fields)
    {
        fields.TryAdd("Text", "Bridge closed");
        fields.TryAdd("Ends", "2026-11-22T14:00");
        return editor.SendDeskFormAsync(Desk, Desk, fields);
    }

    private async Task<string> BreakingAsync(string address) => (await site.Reader().OpenAsync(address)).QuerySelector(".breaking").Words();
}
