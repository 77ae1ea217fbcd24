using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Moderation;
using NewsSite.Respects;
using NewsSite.Tests.Commenters;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Respects;

public sealed class RespectTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_respects_a_comment_once_and_takes_it_back_without_script()
    {
        await ArrangeAsync();
        using var reader = site.Reader();
        using var given = await reader.SendFormAsync("/c/1/respect", new() { ["order"] = "newest" });
        Assert.Equal("/c/1?order=newest", given.Headers.Location!.OriginalString);
        var button = await ButtonAsync(reader);
        Assert.Equal(("true", "/c/1/respect/take-back", "Respect Ivo’s comment 1"), button);
        using var again = await reader.SendFormAsync("/c/1/respect", []);
        Assert.Equal(1, await CountAsync());
        Assert.Equal(("false", "/c/1/respect", "Respect Ivo’s comment 1"), await ButtonAsync(site.Reader()));

        using var taken = await reader.SendFormAsync("/c/1/respect/take-back", []);
        using var twice = await reader.SendFormAsync("/c/1/respect/take-back", []);
        Assert.Equal(("false", "/c/1/respect", "Respect Ivo’s comment"), await ButtonAsync(reader));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task The_cookie_comes_with_the_first_press_and_makes_the_page_the_readers_own()
    {
        await ArrangeAsync();
        using var reader = site.Reader();
        using var pressed = await reader.SendFormAsync("/c/1/respect", []);
        var cookie = Assert.Single(pressed.Headers.GetValues("Set-Cookie"));
        foreach (var word in (string[])["__Host-newssite-respects=", "secure", "httponly", "samesite=lax", "path=/", "max-age="]) Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
        using var second = await reader.SendFormAsync("/c/1/respect/take-back", []);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        using var page = await reader.GetAsync(new Uri(MailedLinks.Story, UriKind.Relative), Cancel);
        Assert.True(page.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Fact]
    public async Task A_forged_cookie_takes_back_nothing_of_others()
    {
        await ArrangeAsync();
        using var reader = site.Reader();
        using var given = await reader.SendFormAsync("/c/1/respect", []);
        using var forger = site.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        forger.DefaultRequestHeaders.Add("Cookie", "__Host-newssite-respects=0123456789abcdef0123456789abcdef");
        using var taken = await forger.SendFormAsync("/c/1/respect/take-back", []);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Script_is_told_the_count_and_what_the_button_does_next()
    {
        await ArrangeAsync();
        using var reader = site.Reader();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/c/1/respect", UriKind.Relative));
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await reader.SendAsync(request, Cancel);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal((true, 1, "/c/1/respect/take-back"), (told.RootElement.GetProperty("given").GetBoolean(), told.RootElement.GetProperty("count").GetInt32(), told.RootElement.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task Many_at_once_are_all_counted()
    {
        await ArrangeAsync();
        var readers = Enumerable.Range(0, 8).Select(_ => site.Reader()).ToList();
        var answers = await Task.WhenAll(readers.Select(r => r.SendFormAsync("/c/1/respect", [])));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        await using var db = site.OpenDatabase();
        Assert.Equal((8, 8), (await CountAsync(), await db.Respects.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_crowd_of_guests_from_one_place_is_stopped_at_ten()
    {
        await ArrangeAsync();
        await using var db = site.OpenDatabase();
        var respecting = new Respecting(db);
        for (var i = 0; i < Respect.MostFromOnePlace; i++) Assert.True(await respecting.GiveAsync(1, [RespectGiver.Guest(Guid.NewGuid())], "place", FakeClock.Noon, Cancel));
        Assert.False(await respecting.GiveAsync(1, [RespectGiver.Guest(Guid.NewGuid())], "place", FakeClock.Noon, Cancel));
        Assert.True(await respecting.GiveAsync(1, [RespectGiver.Guest(Guid.NewGuid())], "elsewhere", FakeClock.Noon, Cancel));
        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task The_mark_of_the_place_is_forgotten_after_a_month_and_the_respect_stays()
    {
        await ArrangeAsync();
        await using var db = site.OpenDatabase();
        await new Respecting(db).GiveAsync(1, [RespectGiver.Guest(Guid.NewGuid())], "place", FakeClock.Noon, Cancel);
        Assert.Equal(0, await Respecting.ForgetAsync(db, FakeClock.Noon.AddDays(30), Cancel));
        Assert.Equal(1, await Respecting.ForgetAsync(db, FakeClock.Noon.AddDays(30).AddSeconds(1), Cancel));
        Assert.Null((await db.Respects.AsNoTracking().SingleAsync(Cancel)).SenderMark);
    }

    [Fact]
    public async Task Whoever_signs_in_after_respecting_as_a_guest_is_still_one_reader()
    {
        await ArrangeAsync();
        await using var db = site.OpenDatabase();
        var (guest, person) = (RespectGiver.Guest(Guid.NewGuid()), new NewsSite.Commenters.Commenter("ana@example.org", "Ana", FakeClock.Noon));
        db.Add(person);
        await db.SaveChangesAsync(Cancel);
        var respecting = new Respecting(db);
        await respecting.GiveAsync(1, [guest], null, FakeClock.Noon, Cancel);
        await respecting.GiveAsync(1, [RespectGiver.Of(person.Id), guest], null, FakeClock.Noon, Cancel);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Nobody_respects_the_own_comment()
    {
        using var server = new MailServer();
        using var mailing = new MailingSite(server);
        await mailing.ArrangeAsync(room => room.Published());
        using var ana = await mailing.SignedInAsync(server, "ana@example.org", "Ana");
        await ana.CommentAsync("The first boat was full of bicycles.");
        await using (var db = mailing.OpenDatabase())
        {
            var comment = await db.Comments.SingleAsync(Cancel);
            comment.Approve(await db.Users.FirstAsync(Cancel), FakeClock.Noon);
            await db.SaveChangesAsync(Cancel);
        }

        using var answer = await ana.SendFormAsync("/c/1/respect", []);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("This is your own comment. Others may respect it.", (await answer.ReadAsync()).QuerySelector("[role=alert]").Words());
    }

    [Theory]
    [InlineData("/c/2/respect")]
    [InlineData("/c/99/respect")]
    [InlineData("/c/99/respect/take-back")]
    public async Task A_comment_that_waits_or_is_none_cannot_be_respected(string address)
    {
        await ArrangeAsync();
        using var answer = await site.Reader().SendFormAsync(address, []);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Whoever_presses_too_quickly_has_to_wait_and_others_do_not()
    {
        var flood = new Flood(new());
        for (var i = 0; i < 30; i++) Assert.Null(flood.WaitToPress("place", FakeClock.Noon));
        Assert.Equal(TimeSpan.FromSeconds(2), flood.WaitToPress("place", FakeClock.Noon));
        Assert.Null(flood.WaitToPress("elsewhere", FakeClock.Noon));
        Assert.Null(flood.WaitToPress("place", FakeClock.Noon.AddSeconds(2)));
    }

    public void Dispose() => site.Dispose();

    private Task<bool> ArrangeAsync() => site.ArrangeAsync(async room =>
    {
        var story = room.Published();
        await room.CommentAsync(story);
        await room.CommentAsync(story, "It waits.", approved: false);
        return true;
    });

    private async Task<int> CountAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Comments.Where(c => c.Id == 1).Select(c => c.RespectCount).SingleAsync(Cancel);
    }

    private static async Task<(string? Pressed, string? Action, string Words)> ButtonAsync(HttpClient reader)
    {
        var button = (await reader.OpenAsync(MailedLinks.Story)).QuerySelector("#comment-1 .respect")!;
        return (button.GetAttribute("aria-pressed"), button.ParentElement!.GetAttribute("action"), button.Words());
    }
}
