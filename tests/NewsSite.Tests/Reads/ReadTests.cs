using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Reads;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Reads;

public sealed class ReadTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_are_counted_by_the_hour()
    {
        await site.ArrangeAsync(room => room.Published());
        await ReadAsync(site.Reader());
        await ReadAsync(site.Reader());
        await FlushAsync();
        await ReadAsync(site.Reader());
        site.Clock.Now = FakeClock.Noon.AddMinutes(61);
        await ReadAsync(site.Reader());
        await FlushAsync();
        Assert.Equal([(FakeClock.Noon, 3), (FakeClock.Noon.AddHours(1), 1)], await TalliesAsync());
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "", "")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0", "", "")]
    [InlineData("curl/8.5.0", "", "")]
    [InlineData("", "", "")]
    [InlineData(Firefox, "Sec-Purpose", "prefetch;prerender")]
    [InlineData(Firefox, "Purpose", "prefetch")]
    [InlineData(Firefox, "X-Moz", "prefetch")]
    public async Task Machines_and_pages_fetched_ahead_are_not_counted(string agent, string header, string value)
    {
        await site.ArrangeAsync(room => room.Published());
        await ReadAsync(site.Reader(), agent: agent, header: header, value: value);
        await FlushAsync();
        Assert.Empty(await TalliesAsync());
    }

    [Fact]
    public async Task Staff_redirects_replies_and_requests_for_the_head_alone_are_not_counted()
    {
        await site.ArrangeAsync(room => room.Published());
        await ReadAsync(await site.StaffAsync(Roles.Reporter));
        await ReadAsync(site.Reader(), "/world/1");
        await ReadAsync(site.Reader(), $"{Story}?replyTo=1");
        await ReadAsync(site.Reader(), method: HttpMethod.Head);
        await ReadAsync(site.Reader(), "/world/2/nothing");
        await FlushAsync();
        Assert.Empty(await TalliesAsync());
    }

    [Fact]
    public async Task No_cookie_is_set_for_counting()
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await ReadAsync(site.Reader());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_was_counted_is_stored_when_the_site_stops()
    {
        await site.ArrangeAsync(room => room.Published());
        await ReadAsync(site.Reader());
        foreach (var service in site.Services.GetServices<IHostedService>().Where(s => s.GetType().Name == "ReadCounting")) await service.StopAsync(Cancel);
        Assert.Single(await TalliesAsync());
    }

    [Fact]
    public async Task What_cannot_be_stored_is_kept_for_the_next_time()
    {
        var buffer = new ReadBuffer();
        buffer.Count(1, FakeClock.Noon);
        await using (var db = site.OpenDatabase()) await Assert.ThrowsAnyAsync<DbUpdateException>(() => buffer.FlushAsync(db, Cancel));
        await site.ArrangeAsync(room => room.Published());
        await using (var db = site.OpenDatabase()) await buffer.FlushAsync(db, Cancel);
        Assert.Equal([(FakeClock.Noon, 1)], await TalliesAsync());
    }

    [Fact]
    public async Task Tallies_that_nobody_asks_for_any_more_are_deleted()
    {
        await site.ArrangeAsync(room =>
        {
            var id = room.Published().Id;
            return room.Keep(new ReadTally(id, FakeClock.Noon.AddDays(-36), 1), new ReadTally(id, FakeClock.Noon.AddDays(-34), 1));
        });
        await using var db = site.OpenDatabase();
        await ReadBuffer.ForgetAsync(db, FakeClock.Noon, Cancel);
        Assert.Equal([(FakeClock.Noon.AddDays(-34), 1)], await TalliesAsync());
    }

    public void Dispose() => site.Dispose();

    private static async Task<HttpResponseMessage> ReadAsync(
        HttpClient client, string address = Story, string agent = Firefox, string header = "", string value = "", HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (agent.Length > 0) request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (header.Length > 0) request.Headers.TryAddWithoutValidation(header, value);
        return await client.SendAsync(request, Cancel);
    }

    private async Task FlushAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReadBuffer>().FlushAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), Cancel);
    }

    private async Task<IEnumerable<(DateTimeOffset Hour, int Reads)>> TalliesAsync()
    {
        await using var db = site.OpenDatabase();
        return (await db.ReadTallies.OrderBy(t => t.Hour).ToListAsync(Cancel)).Select(t => (t.Hour, t.Reads)).ToList();
    }
}
