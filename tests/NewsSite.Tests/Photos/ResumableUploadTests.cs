using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Large files, which come in parts and go on where they broke off.</summary>
public sealed class ResumableUploadTests(S3Server s3) : IClassFixture<S3Server>, IDisposable
{
    private readonly TestSite site = new();
    private readonly byte[] picture = Pictures.Wire();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_file_comes_in_parts_and_is_taken_in_like_any_other(bool inABucket)
    {
        using var own = new TestSite { Settings = inABucket ? s3.NewBucket() : [] };
        var sender = await Sender.OfAsync(own);
        var id = await sender.BeginAsync(picture.Length);
        Assert.Equal((HttpStatusCode.OK, 20_000), await sender.SendAsync(id, 0, picture[..20_000]));
        Assert.Equal((HttpStatusCode.OK, 40_000), await sender.SendAsync(id, 20_000, picture[20_000..40_000]));
        using var last = await sender.PostAsync(id, 40_000, picture[40_000..], "wire.jpg");
        Assert.Equal(HttpStatusCode.Created, last.StatusCode);
        Assert.Equal(1600, (await JsonAsync(last)).GetProperty("photos")[0].GetProperty("width").GetInt32());
        Assert.Equal(picture, await sender.Client.GetByteArrayAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel));
        Assert.Empty(await PartsAsync(own));
        Assert.Equal(HttpStatusCode.NotFound, (await sender.ArrivedAsync(id)).Status);
    }

    [Fact]
    public async Task Whoever_asks_goes_on_from_what_has_arrived_and_a_wrong_place_is_answered_with_the_right_one()
    {
        var sender = await Sender.OfAsync(site);
        var id = await sender.BeginAsync(picture.Length);
        Assert.Equal((HttpStatusCode.OK, 0), await sender.ArrivedAsync(id));
        await sender.SendAsync(id, 0, picture[..20_000]);
        foreach (var wrong in (int[])[0, 10_000, 20_001, -1, int.MaxValue]) Assert.Equal((HttpStatusCode.Conflict, 20_000), await sender.SendAsync(id, wrong, picture[..1000]));
        Assert.Equal((HttpStatusCode.OK, 20_000), await sender.ArrivedAsync(id));
        using var last = await sender.PostAsync(id, 20_000, picture[20_000..]);
        Assert.Equal(HttpStatusCode.Created, last.StatusCode);
    }

    [Fact]
    public async Task A_part_that_breaks_off_is_as_if_it_had_never_been_sent()
    {
        var (uploads, upload) = await OpenAsync(picture.Length);
        await Assert.ThrowsAsync<IOException>(() => uploads.AddAsync(upload, 0, new BreakingStream(picture, 15_000), Cancel));
        Assert.Equal(0, await uploads.ArrivedAsync(upload, Cancel));
        Assert.True(await uploads.AddAsync(upload, 0, new MemoryStream(picture), Cancel));
        Assert.Equal(picture.Length, await uploads.ArrivedAsync(upload, Cancel));
    }

    [Fact]
    public async Task More_than_was_announced_or_than_a_part_may_hold_is_413_and_nothing_of_it_is_kept()
    {
        var sender = await Sender.OfAsync(site);
        var id = await sender.BeginAsync(1000);
        using (var longer = await sender.PostAsync(id, 0, picture[..1001])) Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longer.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 0), await sender.ArrivedAsync(id));
        var large = await sender.BeginAsync(20_000_000);
        using (var longer = await sender.PostAsync(large, 0, new byte[UnfinishedUploads.LargestPart + 1])) Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longer.StatusCode);
        Assert.Equal((HttpStatusCode.OK, 0), await sender.ArrivedAsync(large));
    }

    [Fact]
    public async Task Somebody_elses_upload_is_not_found_and_neither_is_one_whose_length_was_forged()
    {
        var sender = await Sender.OfAsync(site);
        var id = await sender.BeginAsync(picture.Length);
        var other = await Sender.OfAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, (await other.ArrivedAsync(id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(id, 0, picture[..10])).Status);
        var forged = $"{id[..id.LastIndexOf('-')]}-{picture.Length + 1}";
        foreach (var wrong in (string[])[forged, "..%2F..%2F1", "1-2-3", "nothing", id + "-1"])
            Assert.Equal(HttpStatusCode.NotFound, (await sender.SendAsync(wrong, 0, picture[..10])).Status);
        Assert.Equal((HttpStatusCode.OK, 0), await sender.ArrivedAsync(id));
    }

    [Fact]
    public async Task An_upload_needs_a_length_that_can_be_taken()
    {
        var sender = await Sender.OfAsync(site);
        foreach (var wrong in (string[])["0", "-5", "many", "99999999999999999999"])
        {
            using var refused = await sender.PostAsync($"/admin/uploads?length={wrong}", []);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var large = await sender.PostAsync("/admin/uploads?length=300000000", []);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal("The file has 300 MB. At most 60 MB can be taken.", (await JsonAsync(large)).GetProperty("reason").GetString());
        Assert.Empty(await PartsAsync(site));
    }

    [Fact]
    public async Task An_upload_needs_the_token_the_right_to_write_and_a_page_of_ours()
    {
        var sender = await Sender.OfAsync(site);
        var id = await sender.BeginAsync(picture.Length);
        foreach (var address in (string[])["/admin/uploads?length=5", $"/admin/uploads/{id}?at=0"])
        {
            using var untokened = await sender.Client.PostAsync(new Uri(address, UriKind.Relative), Body(picture[..10]), Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, untokened.StatusCode);
            using var stranger = await site.Reader().PostAsync(new Uri(address, UriKind.Relative), Body(picture[..10]), Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
            using var elsewhere = await sender.PostAsync(address, picture[..10], site: "cross-site");
            Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        }

        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.False((await moderator.GetAsync(new Uri($"/admin/uploads/{id}", UriKind.Relative), Cancel)).IsSuccessStatusCode);
        Assert.Equal((HttpStatusCode.OK, 0), await sender.ArrivedAsync(id));
    }

    [Fact]
    public async Task Parts_that_come_twice_at_one_moment_make_one_picture()
    {
        var sender = await Sender.OfAsync(site);
        var id = await sender.BeginAsync(picture.Length);
        var first = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sender.SendAsync(id, 0, picture[..20_000])));
        Assert.All(first, f => Assert.Contains(f, (IEnumerable<(HttpStatusCode, int)>)[(HttpStatusCode.OK, 20_000), (HttpStatusCode.Conflict, 20_000)]));
        var last = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sender.PostAsync(id, 20_000, picture[20_000..])));
        Assert.Contains(last, a => a.StatusCode == HttpStatusCode.Created);
        Assert.All(last, a => Assert.Contains(a.StatusCode, (IEnumerable<HttpStatusCode>)[HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.Conflict]));
        foreach (var answer in last) answer.Dispose();
        await using var db = site.OpenDatabase();
        Assert.Equal(1600, (await db.Photos.SingleAsync(Cancel)).Width);
        Assert.Equal(picture, await sender.Client.GetByteArrayAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_at_its_end_with_its_name_and_reason()
    {
        var sender = await Sender.OfAsync(site);
        var id = await sender.BeginAsync(20);
        using var answer = await sender.PostAsync(id, 0, new byte[20], "C:\\me\\notes.txt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var refused = (await JsonAsync(answer)).GetProperty("refused")[0];
        Assert.Equal("notes.txt", refused.GetProperty("name").GetString());
        Assert.StartsWith("This is not a picture", refused.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Empty(await PartsAsync(site));
    }

    [Fact]
    public async Task Of_too_many_or_too_large_unfinished_files_the_oldest_make_room_and_nobody_elses()
    {
        var (sender, other) = (await Sender.OfAsync(site), await Sender.OfAsync(site));
        var others = await other.BeginAsync(60_000_000);
        var ids = new List<string>();
        for (var i = 0; i <= UnfinishedUploads.MostOfOne; i++)
        {
            site.Clock.Now += TimeSpan.FromSeconds(1);
            ids.Add(await sender.BeginAsync(1000));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await sender.ArrivedAsync(ids[0])).Status);
        Assert.Equal(HttpStatusCode.OK, (await sender.ArrivedAsync(ids[1])).Status);
        for (var i = 0; i < 5; i++)
        {
            site.Clock.Now += TimeSpan.FromSeconds(1);
            ids.Add(await sender.BeginAsync(60_000_000));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await sender.ArrivedAsync(ids[^5])).Status);
        Assert.Equal(HttpStatusCode.OK, (await sender.ArrivedAsync(ids[^4])).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.ArrivedAsync(others)).Status);
    }

    [Fact]
    public async Task What_was_not_finished_within_a_day_is_given_up()
    {
        var (uploads, old) = await OpenAsync(picture.Length);
        await uploads.AddAsync(old, 0, new MemoryStream(picture), Cancel);
        site.Clock.Now += TimeSpan.FromHours(23);
        var (_, young) = await OpenAsync(picture.Length);
        Assert.Equal(0, await uploads.ClearAsync(site.Clock.Now, Cancel));
        site.Clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(1, await uploads.ClearAsync(site.Clock.Now, Cancel));
        Assert.Null(await uploads.ArrivedAsync(old, Cancel));
        Assert.Equal(0, await uploads.ArrivedAsync(young, Cancel));
        Assert.StartsWith(young.Folder, Assert.Single(await PartsAsync(site)), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static ByteArrayContent Body(byte[] content)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new("application/octet-stream");
        return body;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

    private static async Task<List<string>> PartsAsync(TestSite site)
    {
        var names = new List<string>();
        await foreach (var (name, _) in site.Services.GetRequiredService<MediaStore>().ListAsync("uploads/", Cancel)) names.Add(name);
        return names;
    }

    private async Task<(UnfinishedUploads Uploads, UnfinishedUpload Upload)> OpenAsync(long length)
    {
        var uploads = site.Services.GetRequiredService<UnfinishedUploads>();
        return (uploads, await uploads.BeginAsync(1, length, site.Clock.Now, Cancel));
    }

    /// <summary>What the script of the photo desk does.</summary>
    private sealed class Sender(HttpClient client, string token)
    {
        public HttpClient Client => client;

        public static async Task<Sender> OfAsync(TestSite site)
        {
            var client = await site.StaffAsync(Roles.Reporter);
            return new(client, (await client.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        }

        public async Task<string> BeginAsync(long length)
        {
            using var answer = await PostAsync($"/admin/uploads?length={length}", []);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            return (await JsonAsync(answer)).GetProperty("id").GetString()!;
        }

        public async Task<(HttpStatusCode Status, int Arrived)> ArrivedAsync(string id)
        {
            using var answer = await client.GetAsync(new Uri($"/admin/uploads/{id}", UriKind.Relative), Cancel);
            return await ReadAsync(answer);
        }

        public async Task<(HttpStatusCode Status, int Arrived)> SendAsync(string id, int at, byte[] part)
        {
            using var answer = await PostAsync(id, at, part);
            return await ReadAsync(answer);
        }

        public Task<HttpResponseMessage> PostAsync(string id, int at, byte[] part, string name = "a.jpg")
            => PostAsync(string.Create(CultureInfo.InvariantCulture, $"/admin/uploads/{id}?at={at}&name={Uri.EscapeDataString(name)}"), part);

        public Task<HttpResponseMessage> PostAsync(string address, byte[] content, string site = "same-origin")
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = Body(content) };
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Accept.ParseAdd("application/json");
            return client.SendAsync(request, Cancel);
        }

        private static async Task<(HttpStatusCode Status, int Arrived)> ReadAsync(HttpResponseMessage answer)
            => (answer.StatusCode, answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict ? (await JsonAsync(answer)).GetProperty("arrived").GetInt32() : 0);
    }

    /// <summary>Ends in the middle as a connection does that breaks.</summary>
    private sealed class BreakingStream(byte[] content, int at) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => Position >= at ? throw new IOException("The connection broke.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, at - (int)Position)], cancellationToken);
    }
}
