using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Accounts;

public sealed class SessionTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Wrong_passwords_unknown_addresses_and_paused_accounts_are_answered_alike()
    {
        await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var email = (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Email!;
        HashSet<string> answers = [await RefusalAsync("nobody@example.org", "wrong"), await RefusalAsync(email, "wrong")];
        for (var i = 0; i < 4; i++) answers.Add(await RefusalAsync(email, "wrong"));
        answers.Add(await RefusalAsync(email, TestSite.Password));
        Assert.Single(answers);
    }

    [Fact]
    public async Task An_account_pauses_after_five_failures_and_opens_again_after_five_minutes()
    {
        await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var email = (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Email!;
        for (var i = 0; i < 5; i++) await RefusalAsync(email, "wrong");
        var account = await db.Users.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.InRange(account.LockoutEnd!.Value, DateTimeOffset.UtcNow.AddMinutes(4), DateTimeOffset.UtcNow.AddMinutes(6));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/%09/evil.example/ß")]
    [InlineData("http:evil.example")]
    public async Task Signing_in_leads_nowhere_but_to_this_site(string returnTo)
    {
        await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var email = (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Email!;
        using var answer = await site.Reader().SendFormAsync("/admin/sign-in", new() { ["Email"] = email, ["Password"] = TestSite.Password, ["ReturnTo"] = returnTo });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("localhost", new Uri(new Uri("https://localhost"), answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task A_page_asked_for_before_signing_in_opens_afterwards()
    {
        var email = "edith@example.org";
        await site.StaffAsync(Roles.Editor);
        await using (var db = site.OpenDatabase()) email = (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Email!;
        var client = site.Reader();
        using var asked = await client.GetAsync(new Uri("/admin/articles?before=9", UriKind.Relative), TestContext.Current.CancellationToken);
        var form = await client.OpenAsync(asked.Headers.Location!.PathAndQuery);
        using var answer = await client.SendFormAsync("/admin/sign-in", new()
        {
            ["Email"] = email, ["Password"] = TestSite.Password, ["ReturnTo"] = form.QuerySelector("input[name=ReturnTo]")!.GetAttribute("value"),
        });
        Assert.Equal("/admin/articles?before=9", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Signing_out_makes_the_old_cookie_worthless()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var before = await editor.GetAsync(new Uri("/admin", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await using var db = site.OpenDatabase();
        var stamp = (await db.Users.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).SecurityStamp;
        using var answer = await editor.SendDeskFormAsync("/admin", "/admin/sign-out", []);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        await editor.OpenAsync("/admin", HttpStatusCode.Redirect);
        Assert.NotEqual(stamp, (await db.Users.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).SecurityStamp);
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_site_alone_and_out_of_scripts_reach()
    {
        await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var email = (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Email!;
        using var answer = await site.Reader().SendFormAsync("/admin/sign-in", new() { ["Email"] = email, ["Password"] = TestSite.Password });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-newssite-session=", cookie, StringComparison.Ordinal);
        foreach (var word in (string[])["secure", "httponly", "samesite=lax", "path=/"]) Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Empty_fields_are_asked_for_and_the_email_is_kept()
    {
        using var answer = await site.Reader().SendFormAsync("/admin/sign-in", new() { ["Email"] = "edith@example.org" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("Please enter your password.", page.QuerySelector("#password-problem").Words());
        Assert.Equal("edith@example.org", page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_sign_in_page_names_sample_staff_in_Development_only()
        => Assert.DoesNotContain("newsroom-sample-1", (await site.Reader().OpenAsync("/admin/sign-in")).Source.Text, StringComparison.Ordinal);

    public void Dispose() => site.Dispose();

    private async Task<string> RefusalAsync(string email, string password)
    {
        using var answer = await site.Reader().SendFormAsync("/admin/sign-in", new() { ["Email"] = email, ["Password"] = password });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.ReadAsync()).QuerySelector(".problems").Words();
    }
}
