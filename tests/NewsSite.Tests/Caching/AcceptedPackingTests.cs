using System.Net;
using System.Net.Http.Headers;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

public sealed class AcceptedPackingTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br", "br")]
    [InlineData("BR", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("identity;q=1, gzip;q=0.5", null)]
    [InlineData("identity;q=0", null)]
    [InlineData("deflate", null)]
    [InlineData("", null)]
    [InlineData(";;;,,,q=br", null)]
    [InlineData("br;q=nonsense, gzip", "gzip")]
    public async Task A_browser_gets_the_smallest_form_that_it_takes(string accepts, string? expected)
    {
        await site.ArrangeAsync(room => room.Published());
        for (var made = 0; made < 2; made++)
        {
            using var answer = await site.Reader().AskAsync("/world", accepts);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(expected is null ? [] : [expected], answer.Content.Headers.ContentEncoding);
            Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task Each_form_unpacks_to_the_same_page_and_has_a_name_of_its_own()
    {
        await site.ArrangeAsync(room => room.Published());
        List<(string Tag, byte[] Page)> forms = [];
        foreach (var accepts in new[] { "br", "gzip", "identity" })
        {
            using var answer = await site.Reader().AskAsync("/world", accepts);
            var page = await answer.UnpackedAsync();
            Assert.Equal(answer.Content.Headers.ContentLength, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
            Assert.False(answer.Headers.ETag!.IsWeak);
            forms.Add((answer.Headers.ETag.Tag, page));
        }

        Assert.Equal(3, forms.Select(f => f.Tag).Distinct().Count());
        Assert.All(forms, f => Assert.Equal(forms[0].Page, f.Page));
    }

    [Fact]
    public async Task A_reader_who_has_the_page_in_any_form_gets_no_second_copy()
    {
        await site.ArrangeAsync(room => room.Published());
        using var first = await site.Reader().AskAsync("/world", "gzip");
        foreach (var known in new[] { first.Headers.ETag!.Tag, $"W/{first.Headers.ETag.Tag}", "\"other\", " + first.Headers.ETag.Tag, "*" })
        {
            using var again = await site.Reader().AskAsync("/world", "br", known);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.NotNull(again.Headers.ETag);
            Assert.NotNull(again.Headers.CacheControl?.SharedMaxAge);
        }

        using var other = await site.Reader().AskAsync("/world", "br", "\"other\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task HEAD_says_what_GET_would_and_sends_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        for (var made = 0; made < 2; made++)
        {
            using var head = await site.Reader().SendAsync(new(HttpMethod.Head, "/world") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } }, TestContext.Current.CancellationToken);
            using var got = await site.Reader().AskAsync("/world", "br");
            Assert.Equal(got.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Equal(got.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    public void Dispose() => site.Dispose();
}
