using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Operations;

public sealed class ErrorPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_database_that_fails_is_a_503_page_that_tells_nothing_of_the_inside()
    {
        await site.ArrangeAsync(room => room.Published());
        await BreakAsync();
        using var answer = await site.Reader().GetAsync(new Uri("/world/1/ferry-services-resume", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        var page = await answer.ReadAsync();
        Assert.Equal("Back in a moment", page.QuerySelector("h1").Words());
        Assert.DoesNotContain("Exception", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stories", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_its_database_is_alive_and_ready()
    {
        foreach (var address in (string[])["/status/live", "/status/ready"]) Assert.Equal("Healthy", (await site.Reader().OpenAsync(address)).Body.Words());
    }

    [Fact]
    public async Task A_form_of_more_than_the_page_takes_is_a_413_page_in_words()
    {
        // The limit is that of a real server; the one in memory has none.
        using var server = new TestSite { Settings = { ["Site:Address"] = "http://localhost" } };
        server.UseKestrel(0);
        server.StartServer();
        await server.ArrangeAsync(room => room.Published());
        // As a browser does that asks first, so that the answer comes before anything is sent.
        using var reader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = server.ClientOptions.BaseAddress, DefaultRequestHeaders = { ExpectContinue = true } };
        foreach (var address in (string[])["/comments/1", "/admin/sign-in"])
        {
            using var answer = await reader.SendFormAsync(address, new() { ["Comment"] = new string('a', 40_000_000), ["Author"] = "Ivo" });
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal("That was too much at once", (await answer.ReadAsync()).QuerySelector("h1").Words());
        }
    }

    public void Dispose() => site.Dispose();

    private async Task BreakAsync()
    {
        await using var db = site.OpenDatabase();
        await db.Database.ExecuteSqlRawAsync(
            TestDatabase.Server is null ? "ALTER TABLE StoryTags RENAME TO Elsewhere" : "EXEC sp_rename 'StoryTags', 'Elsewhere'", TestContext.Current.CancellationToken);
    }
}
