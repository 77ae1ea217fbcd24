using Microsoft.AspNetCore.Mvc.Testing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Operations;

public sealed class RequestLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-log-").FullName;
    private readonly TestSite site = new();

    [Fact]
    public async Task A_request_is_one_line_without_query_body_or_address_of_the_reader()
    {
        await site.ArrangeAsync(room => room.Published());
        using (var logged = site.WithWebHostBuilder(b => b.UseSetting("Logs:File", Path.Combine(folder, "site.log")).UseSetting("Serilog:MinimumLevel", "Information")))
        {
            using var client = logged.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
            client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
            using var answer = await client.SendFormAsync("/comments/1?receipt=secret-token", new() { ["Comment"] = "Private words.", ["Author"] = "Ivo", ["Email"] = "ivo@example.org" });
            using var broken = await client.GetAsync(new Uri("/line%0D%0Abreak", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)), TestContext.Current.CancellationToken);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Contains("Milliseconds", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("\"Method\":\"POST\",\"Path\":\"/comments/1\",\"Status\":302", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"Path\":\"/line%0D%0Abreak\",\"Status\":404", lines[1], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.Contains("TraceId", l, StringComparison.Ordinal));
        foreach (var secret in (string[])["secret-token", "Private words", "ivo@example.org", "203.0.113.77"]) Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        site.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
