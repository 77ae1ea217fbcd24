using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Commenters;

public sealed class ReaderSessionTests : IDisposable
{
    private const string Password = "correct horse battery";
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public ReaderSessionTests() => site = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_in_reader_sees_the_name_at_the_form_instead_of_fields()
    {
        await site.ArrangeAsync(room => room.Published());
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var answer = await ana.GetAsync(new Uri(MailedLinks.Story, UriKind.Relative), Cancel);
        var page = await answer.ReadAsync();
        Assert.Equal("You comment as Ana. Your page", page.QuerySelector(".as").Words());
        Assert.Null(page.QuerySelector("#reply-author"));
        Assert.Null(page.QuerySelector("#reply-email"));
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        await ana.CommentAsync("Sent under the name of the session.", name: "Somebody else", email: "else@example.org");
        await using var db = site.OpenDatabase();
        Assert.Equal(("Ana", "ana@example.org"), await db.Comments.Select(c => new ValueTuple<string, string?>(c.Name, c.Email)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task For_a_reader_who_did_nothing_a_story_is_one_for_all_and_every_cache_may_have_it_for_a_minute()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await site.Reader().GetAsync(new Uri(MailedLinks.Story, UriKind.Relative), Cancel);
        Assert.Equal(("public, max-age=0, s-maxage=60, stale-while-revalidate=30", "Accept-Encoding"), (answer.Headers.CacheControl!.ToString(), answer.Headers.Vary.ToString()));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_cookie_is_another_than_the_staffs_and_opens_nothing_of_theirs()
    {
        using var browser = site.Reader();
        using var asked = await browser.SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = "ana@example.org" });
        using var answer = await browser.SendFormAsync(await site.LastLinkAsync(server), new() { ["Name"] = "Ana" });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-newssite-reader=", cookie, StringComparison.Ordinal);
        foreach (var word in (string[])["secure", "httponly", "samesite=lax", "path=/"]) Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        await browser.OpenAsync("/admin", HttpStatusCode.Redirect);
        var editor = await site.StaffAsync(Roles.Editor);
        await editor.OpenAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_ticks_it_stays_signed_in()
    {
        using var browser = site.Reader();
        using var asked = await browser.SendFormAsync("/account/sign-in/link", new() { ["LinkEmail"] = "ana@example.org" });
        using var answer = await browser.SendFormAsync(await site.LastLinkAsync(server), new() { ["Name"] = "Ana", ["Stays"] = "true" });
        Assert.Contains("expires=", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_makes_every_copy_of_the_cookie_worthless()
    {
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var other = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var answer = await ana.SendFormAsync("/account/sign-out", []);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        await ana.OpenAsync("/account", HttpStatusCode.Redirect);
        await other.OpenAsync("/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_password_signs_in_and_its_change_signs_other_browsers_out()
    {
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var other = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var set = await ana.SendFormAsync("/account/password", new() { ["Password"] = Password });
        Assert.Equal("/account?done=password", set.Headers.Location!.OriginalString);
        await ana.OpenAsync("/account");
        await other.OpenAsync("/account", HttpStatusCode.Redirect);
        using var browser = site.Reader();
        using var signedIn = await browser.SendFormAsync("/account/sign-in", new() { ["Email"] = "ANA@example.org ", ["Password"] = Password, ["ReturnTo"] = "/world" });
        Assert.Equal("/world", signedIn.Headers.Location!.OriginalString);
        await browser.OpenAsync("/account");
    }

    [Fact]
    public async Task Whoever_signed_in_by_password_changes_it_only_with_the_present_one()
    {
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var set = await ana.SendFormAsync("/account/password", new() { ["Password"] = Password });
        using var browser = site.Reader();
        using var signedIn = await browser.SendFormAsync("/account/sign-in", new() { ["Email"] = "ana@example.org", ["Password"] = Password });
        using var refused = await browser.SendFormAsync("/account/password", new() { ["Password"] = "another phrase altogether", ["Current"] = "guessed" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("This is not your password.", (await refused.ReadAsync()).QuerySelector("#current-problem").Words(), StringComparison.Ordinal);
        using var changed = await browser.SendFormAsync("/account/password", new() { ["Password"] = "another phrase altogether", ["Current"] = Password });
        Assert.Equal("/account?done=password", changed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wrong_passwords_unknown_addresses_and_pauses_are_answered_alike()
    {
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var bo = await site.SignedInAsync(server, "bo@example.org", "Bo");
        using var set = await ana.SendFormAsync("/account/password", new() { ["Password"] = Password });
        HashSet<string> answers = [await RefusalAsync("nobody@example.org", "wrong"), await RefusalAsync("bo@example.org", "wrong"), await RefusalAsync("ana@example.org", "wrong")];
        for (var i = 0; i < 4; i++) answers.Add(await RefusalAsync("ana@example.org", "wrong"));
        answers.Add(await RefusalAsync("ana@example.org", Password));
        Assert.Single(answers);
        site.Clock.Now = FakeClock.Noon.AddMinutes(5);
        using var again = await site.Reader().SendFormAsync("/account/sign-in", new() { ["Email"] = "ana@example.org", ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal(0, await db.Commenters.Where(c => c.Email == "ana@example.org").Select(c => c.FailedSignIns).SingleAsync(Cancel));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    public async Task Signing_in_leads_nowhere_but_to_this_site(string returnTo)
    {
        using var ana = await site.SignedInAsync(server, "ana@example.org", "Ana");
        using var set = await ana.SendFormAsync("/account/password", new() { ["Password"] = Password });
        using var answer = await site.Reader().SendFormAsync("/account/sign-in", new() { ["Email"] = "ana@example.org", ["Password"] = Password, ["ReturnTo"] = returnTo });
        Assert.Equal("/account", answer.Headers.Location!.OriginalString);
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }

    private async Task<string> RefusalAsync(string email, string password)
    {
        using var answer = await site.Reader().SendFormAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = password });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(Cancel)).Replace(email, "", StringComparison.Ordinal);
    }
}
