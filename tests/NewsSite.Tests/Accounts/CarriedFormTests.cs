using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Accounts;

public sealed class CarriedFormTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_save_whose_session_has_ended_goes_through_after_signing_in_again()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reader = site.Reader();
        var signIn = await SendAsync(reader, "/admin/articles/1");
        Assert.Contains("Your session has ended.", signIn.QuerySelector(".sent").Words(), StringComparison.Ordinal);

        var waiting = await ContinueAsync(reader, signIn);
        var form = waiting.QuerySelector("main form")!;
        Assert.Equal("/admin/articles/1", form.GetAttribute("action"));
        using var saved = await reader.SendFormAsync(form.GetAttribute("action")!, Hidden(form));
        Assert.Equal("/admin/articles/1?notice=saved", saved.Headers.Location!.OriginalString);
        await using var db = site.OpenDatabase();
        Assert.Equal("Line one\n<b>“two”</b> عاد", await db.Articles.Select(a => a.Working.Body).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_carried_form_holds_what_was_sent_and_no_password()
    {
        var reader = site.Reader();
        var waiting = await ContinueAsync(reader, await SendAsync(reader, "/admin/articles/1"));
        Assert.Equal(["Body", "Headline", "Language", "Version", "__RequestVerificationToken"], Hidden(waiting.QuerySelector("main form")!).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_loses_nothing()
    {
        var reader = site.Reader();
        var signIn = await SendAsync(reader, "/admin/articles/1");
        using var refused = await reader.SendFormAsync("/admin/sign-in", new() { ["Email"] = "x@example.org", ["Password"] = "wrong", ["Carried"] = Carried(signIn) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(Carried(signIn), Carried(await refused.ReadAsync()));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("{\"Address\":\"https://evil.example\",\"Fields\":[]}")]
    [InlineData("changed")]
    public async Task A_form_that_this_site_has_not_sealed_is_not_carried_anywhere(string carried)
    {
        var reader = site.Reader();
        if (carried == "changed") carried = Carried(await SendAsync(reader, "/admin/articles/1"))! + "AAAA";
        using var answer = await reader.SendFormAsync("/admin/sign-in", new() { ["Email"] = await EmailAsync(), ["Password"] = TestSite.Password, ["Carried"] = carried });
        Assert.Equal("/admin", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/comments/77")]
    [InlineData("/c/1")]
    public async Task Only_forms_of_the_desk_are_carried(string address)
    {
        using var answer = await site.Reader().SendFormAsync(address, new() { ["Comment"] = "Words" });
        Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_from_another_site_is_refused_and_not_carried()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/articles/1") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Body"] = "Evil" }) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(Carried(await answer.ReadAsync()));
    }

    [Fact]
    public async Task A_script_is_told_that_the_session_has_ended_and_gets_a_new_token_after_signing_in()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reader = site.Reader();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/journal") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Body"] = "Words" }) };
        request.Headers.Add("Accept", "application/json");
        using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(Carried(await answer.ReadAsync()));

        using var signedIn = await reader.SendFormAsync("/admin/sign-in", new() { ["Email"] = await EmailAsync(), ["Password"] = TestSite.Password });
        var token = System.Text.Json.JsonElement.Parse(await reader.GetStringAsync(new Uri("/admin/form-token", UriKind.Relative), TestContext.Current.CancellationToken));
        using var kept = await reader.SendFormAsync("/admin/journal", new()
        {
            ["ArticleId"] = "1", ["Sequence"] = "1", ["Body"] = "Words", ["Version"] = "2", ["Language"] = "en", ["__RequestVerificationToken"] = token.GetProperty("token").GetString(),
        });
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static async Task<IDocument> SendAsync(HttpClient client, string address)
    {
        using var answer = await client.SendFormAsync(address, new()
        {
            ["Headline"] = "Ferry", ["Body"] = "Line one\r\n<b>“two”</b> عاد", ["Version"] = "2", ["Language"] = "en",
            ["Password"] = "secret", ["__RequestVerificationToken"] = "old",
        });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        return await answer.ReadAsync();
    }

    private async Task<IDocument> ContinueAsync(HttpClient client, IDocument signIn)
    {
        using var answer = await client.SendFormAsync("/admin/sign-in", new() { ["Email"] = await EmailAsync(), ["Password"] = TestSite.Password, ["Carried"] = Carried(signIn) });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadAsync();
    }

    private async Task<string> EmailAsync()
    {
        await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        return (await db.Users.OrderByDescending(a => a.Id).FirstAsync(TestContext.Current.CancellationToken)).Email!;
    }

    private static string? Carried(IDocument page) => page.QuerySelector("input[name=Carried]")?.GetAttribute("value");

    private static Dictionary<string, string?> Hidden(IElement form)
        => form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
}
