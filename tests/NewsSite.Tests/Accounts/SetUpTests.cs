using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Site;
using NewsSite.Web.Operations;

namespace NewsSite.Tests.Accounts;

public sealed class SetUpTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task The_first_administrator_is_made_through_the_link_and_the_link_is_dead_afterwards()
    {
        var key = Key();
        Assert.Equal("Set up this site", (await site.Reader().OpenAsync($"/admin/set-up?key={key}")).QuerySelector("h1").Words());
        using var made = await SendAsync(key, "ada@example.org");
        Assert.Equal("/admin/sign-in", made.Headers.Location!.OriginalString);
        await site.Reader().OpenAsync($"/admin/set-up?key={key}", HttpStatusCode.NotFound);
        using var signedIn = await site.Reader().SendFormAsync("/admin/sign-in", new() { ["Email"] = "ada@example.org", ["Password"] = TestSite.Password });
        Assert.Equal("/admin", signedIn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Of_five_who_set_the_site_up_at_once_one_becomes_administrator()
    {
        var key = Key();
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => SendAsync(key, $"ada{i}@example.org")));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.UserRoles.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task Without_the_right_key_there_is_no_such_page(string key)
    {
        await site.Reader().OpenAsync($"/admin/set-up?key={key}", HttpStatusCode.NotFound);
        using var answer = await SendAsync(key, "eve@example.org");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_rest_is_kept()
    {
        using var answer = await SendAsync(Key(), "ada@example.org", "elevenchars");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("12", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("ada@example.org", page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_long_sentence_in_any_script_is_a_password()
    {
        using var answer = await SendAsync(Key(), "ada@example.org", string.Concat(Enumerable.Repeat("пароль из многих слов 😀 ", 8)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private string Key() => site.Services.GetRequiredService<SetUpKeys>().New();

    private Task<HttpResponseMessage> SendAsync(string key, string email, string password = TestSite.Password)
        => site.Reader().SendFormAsync("/admin/set-up", new() { ["Key"] = key, ["Email"] = email, ["Name"] = "Ada", ["Password"] = password });
}
