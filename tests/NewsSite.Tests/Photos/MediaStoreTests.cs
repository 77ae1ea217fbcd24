using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Everything a store promises, of a folder and of a bucket alike.</summary>
public sealed class MediaStoreTests(S3Server s3) : IClassFixture<S3Server>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newssite-store-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public enum Kind
    {
        Folder,
        Bucket,
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task A_picture_is_kept_once_under_the_name_of_its_content(Kind kind)
    {
        var (store, content) = (Open(kind), RandomNumberGenerator.GetBytes(300_000));
        var name = await store.KeepAsync(new MemoryStream(content), ".jpg", Cancel);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content))[..32] + ".jpg", name);
        await using var first = await store.OpenAsync(name, Cancel);
        Assert.Equal(name, await store.KeepAsync(new MemoryStream(content), ".jpg", Cancel));
        await using var again = await store.OpenAsync(name, Cancel);
        Assert.Equal((first!.Tag, content.Length), (again!.Tag, (int)again.Length));
        Assert.Equal(content, await AllAsync(again));
        Assert.Equal([(name, 300_000L)], await NamesAsync(store, ""));
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task A_file_is_read_from_any_place(Kind kind)
    {
        var (store, content) = (Open(kind), RandomNumberGenerator.GetBytes(200_000));
        var name = await store.KeepAsync(new MemoryStream(content), ".jpg", Cancel);
        await using var file = await store.OpenAsync(name, Cancel);
        foreach (var at in (int[])[150_000, 10, 199_999, 200_000])
        {
            file!.Content.Position = at;
            var read = new byte[50];
            var length = await file.Content.ReadAtLeastAsync(read, 50, throwOnEndOfStream: false, Cancel);
            Assert.Equal(content[at..Math.Min(at + 50, content.Length)], read[..length]);
        }
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task What_is_not_there_is_not_found_and_may_be_deleted(Kind kind)
    {
        var store = Open(kind);
        Assert.False(await store.HoldsAsync("nothing.jpg", Cancel));
        Assert.Null(await store.OpenAsync("nothing.jpg", Cancel));
        Assert.Null(await store.FetchAsync("renditions/no/nothing.jpg", Cancel));
        Assert.Empty(await NamesAsync(store, "renditions/no/nothing"));
        await store.DeleteAsync("nothing.jpg", Cancel);
        await store.PutAwayAsync("nothing.jpg", Cancel);
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task Names_are_listed_by_their_beginning_however_many_there_are(Kind kind)
    {
        var store = Open(kind);
        await Parallel.ForEachAsync(Enumerable.Range(0, 1010), Cancel, async (i, _) => await PutAsync(store, $"renditions/ab/abc-{i}.jpg", "x"));
        await PutAsync(store, "renditions/ab/abd-1.jpg", "xy");
        await PutAsync(store, "abc.jpg", "xyz");
        Assert.Equal(1010, (await NamesAsync(store, "renditions/ab/abc-")).Count);
        Assert.Equal(1012, (await NamesAsync(store, "")).Count);
        Assert.Equal([("renditions/ab/abd-1.jpg", 2L)], await NamesAsync(store, "renditions/ab/abd-"));
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task Another_file_under_a_name_has_another_tag_and_a_deleted_one_is_gone(Kind kind)
    {
        var store = Open(kind);
        await PutAsync(store, "renditions/ab/abc-1.jpg", "before");
        await using var before = await store.OpenAsync("renditions/ab/abc-1.jpg", Cancel);
        await PutAsync(store, "renditions/ab/abc-1.jpg", "after it");
        await using var after = await store.OpenAsync("renditions/ab/abc-1.jpg", Cancel);
        Assert.NotEqual(before!.Tag, after!.Tag);
        Assert.Equal("after it", Encoding.UTF8.GetString(await AllAsync(after)));
        await store.DeleteAsync("renditions/ab/abc-1.jpg", Cancel);
        Assert.False(await store.HoldsAsync("renditions/ab/abc-1.jpg", Cancel));
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task A_local_copy_has_the_content_and_leaves_nothing_behind(Kind kind)
    {
        var store = Open(kind);
        await PutAsync(store, "abc.jpg", "the picture");
        var local = await store.FetchAsync("abc.jpg", Cancel);
        Assert.Equal("the picture", await File.ReadAllTextAsync(local!.Path, Cancel));
        local.Dispose();
        Assert.Equal(kind == Kind.Folder, File.Exists(local.Path));
        Assert.True(await store.HoldsAsync("abc.jpg", Cancel));
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task What_is_put_away_is_kept_elsewhere(Kind kind)
    {
        var store = Open(kind);
        await PutAsync(store, "abc.jpg", "the picture");
        await store.PutAwayAsync("abc.jpg", Cancel);
        Assert.False(await store.HoldsAsync("abc.jpg", Cancel));
        Assert.Equal([("withdrawn/abc.jpg", 11L)], await NamesAsync(store, ""));
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task A_store_that_can_be_used_is_proven_so_and_is_left_as_it_was(Kind kind)
    {
        var store = Open(kind);
        await store.ProveAsync(Cancel);
        Assert.Empty(await NamesAsync(store, ""));
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task A_site_serves_and_kills_pictures_wherever_they_are_kept(Kind kind)
    {
        using var site = Site(kind);
        var editor = await site.StaffAsync(Roles.Editor);
        var address = await UploadAsync(editor);
        using var whole = await GetAsync(site, address);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (whole.StatusCode, whole.Content.Headers.ContentType!.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", whole.Headers.GetValues("Cache-Control")));
        Assert.Equal(("cross-origin", "bytes"), (whole.Headers.GetValues("Cross-Origin-Resource-Policy").Single(), whole.Headers.AcceptRanges.Single()));
        var content = await whole.Content.ReadAsByteArrayAsync(Cancel);
        using var part = await GetAsync(site, address, r => r.Headers.Range = new RangeHeaderValue(content.Length - 10, null));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(content[^10..], await part.Content.ReadAsByteArrayAsync(Cancel));
        using var beyond = await GetAsync(site, address, r => r.Headers.Range = new RangeHeaderValue(content.Length, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var same = await GetAsync(site, address, r => r.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await GetAsync(site, address, r => r.Method = HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, content.Length), (head.StatusCode, (int)head.Content.Headers.ContentLength!));
        using var original = await editor.GetAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel);
        Assert.Equal(Pictures.Wire(), await original.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Contains("1 file, ", (await editor.OpenAsync("/admin/photos/1")).QuerySelector("[aria-labelledby=renditions]").Words(), StringComparison.Ordinal);

        using var killed = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/kill", new() { ["Why"] = "The agency withdrew it", ["Version"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, killed.StatusCode);
        using var gone = await GetAsync(site, address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.StartsWith("withdrawn/", Assert.Single(await NamesAsync(site.Services.GetRequiredService<MediaStore>(), "")).Name, StringComparison.Ordinal);
    }

    [Theory, InlineData(Kind.Folder), InlineData(Kind.Bucket)]
    public async Task A_killed_picture_that_is_uploaded_again_stays_put_away(Kind kind)
    {
        using var site = Site(kind);
        var editor = await site.StaffAsync(Roles.Editor);
        await UploadAsync(editor);
        using var killed = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/kill", new() { ["Why"] = "The agency withdrew it", ["Version"] = "2" });
        await UploadAsync(editor);
        Assert.StartsWith("withdrawn/", Assert.Single(await NamesAsync(site.Services.GetRequiredService<MediaStore>(), "")).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S3:Bucket", "elsewhere", "S3:Bucket: there is no bucket “elsewhere” at http://127.0.0.1:")]
    [InlineData("S3:AccessKey", "NOBODY", "S3:AccessKey “NOBODY” is not known at http://127.0.0.1:")]
    [InlineData("S3:Endpoint", "http://127.0.0.1:9", "S3:Endpoint: the bucket “")]
    public async Task A_start_with_a_wrong_setting_is_refused_in_one_line_that_names_it(string setting, string value, string sentence)
    {
        var settings = s3.NewBucket();
        settings[setting] = value;
        using var bucket = S3Server.Open(settings);
        var refused = await Assert.ThrowsAsync<IOException>(() => bucket.ProveAsync(Cancel));
        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    /// <summary>s3rver believes every secret, so a stub says what others say.</summary>
    [Theory]
    [InlineData("SignatureDoesNotMatch", "S3:SecretKey does not belong to S3:AccessKey.")]
    [InlineData("AccessDenied", "S3:AccessKey may not do this in the bucket “b”: reading, listing, writing and deleting are needed.")]
    [InlineData("AuthorizationHeaderMalformed", "S3:Region “us-east-1” is not where the bucket “b” is:")]
    [InlineData(null, "S3: the bucket “b” at http://127.0.0.1:")]
    public async Task What_a_store_says_or_leaves_unsaid_is_told_in_one_line(string? code, string sentence)
    {
        using var stub = new StubStore(code);
        using var bucket = new MediaBucket(new() { Bucket = "b", Endpoint = stub.Endpoint, AccessKey = "a", SecretKey = "wrong", TimeoutSeconds = 1 });
        var refused = await Assert.ThrowsAsync<IOException>(() => bucket.ProveAsync(Cancel));
        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        if (code is null) Assert.EndsWith("did not answer within 1 seconds.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused()
    {
        var file = Path.Combine(folder.FullName, "not-a-folder");
        await File.WriteAllTextAsync(file, "", Cancel);
        var refused = await Assert.ThrowsAsync<IOException>(() => new MediaFolder(file).ProveAsync(Cancel));
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "http://s3.example.com", "a", "b", "S3:Bucket is missing")]
    [InlineData("b", "s3.example.com", "a", "b", "is not an address")]
    [InlineData("b", "http://s3.example.com", "a", "", "belong together")]
    [InlineData("b", "http://s3.example.com", "", "", null)]
    [InlineData("", "", "", "", null)]
    public void Settings_that_do_not_go_together_are_named(string bucket, string endpoint, string key, string secret, string? problem)
    {
        var options = new S3Options { Bucket = bucket, Endpoint = endpoint, AccessKey = key, SecretKey = secret };
        var problems = options.Validate(new(options)).Select(p => p.ErrorMessage!).ToList();
        if (problem is null) Assert.Empty(problems);
        else Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_store_is_down_the_site_stays_up_says_so_and_loses_nobodys_page()
    {
        await using var own = new S3Server();
        await own.InitializeAsync();
        using var site = new TestSite { Settings = own.NewBucket() };
        var editor = await site.StaffAsync(Roles.Editor);
        var address = await UploadAsync(editor);
        Assert.Equal("Healthy", await (await GetAsync(site, "/status/ready")).Content.ReadAsStringAsync(Cancel));
        own.Kill();
        Assert.Equal("Degraded", await (await GetAsync(site, "/status/ready")).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(site, "/")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(site, address)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await editor.GetAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel)).StatusCode);
        Assert.Contains("does not answer", (await editor.OpenAsync("/admin/photos/1")).QuerySelector("[aria-labelledby=renditions] .trouble").Words(), StringComparison.Ordinal);
        using var refused = await SendAsync(editor, Pictures.File("still.png"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("cannot be written just now", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/photos/1", "Credit", "Saved. The store of the pictures does not answer")]
    [InlineData("/admin/photos/1/crops", "FocusX", "The crops are saved. The store of the pictures does not answer")]
    public async Task What_the_desk_saves_while_the_store_is_down_is_saved_and_the_desk_is_told(string address, string field, string notice)
    {
        await using var own = new S3Server();
        await own.InitializeAsync();
        using var site = new TestSite { Settings = own.NewBucket() };
        var editor = await site.StaffAsync(Roles.Editor);
        await UploadAsync(editor);
        own.Kill();
        var form = (await editor.OpenAsync(address)).Forms.Single(f => f.QuerySelector($"[name={field}]") is not null);
        var fields = form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && e.GetAttribute("type") is not ("checkbox" or "radio"))
            .ToDictionary(e => e.GetAttribute("name")!, e => (e as IHtmlInputElement)?.Value ?? (e as IHtmlTextAreaElement)?.Value ?? (e as IHtmlSelectElement)?.Value);
        fields[field] = "12";
        using var saved = await editor.SendFormAsync(address, fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.StartsWith(notice, (await editor.OpenAsync(saved.Headers.Location!.OriginalString)).QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private MediaStore Open(Kind kind) => kind == Kind.Folder ? new MediaFolder(Path.Combine(folder.FullName, "media")) : S3Server.Open(s3.NewBucket());

    private TestSite Site(Kind kind) => new() { Settings = kind == Kind.Folder ? [] : s3.NewBucket() };

    private static async Task PutAsync(MediaStore store, string name, string content)
    {
        var part = store.NewPart();
        await File.WriteAllTextAsync(part, content, Cancel);
        await store.PutAsync(part, name, Cancel);
        File.Delete(part);
    }

    private static async Task<byte[]> AllAsync(StoredFile file)
    {
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private static async Task<List<(string Name, long Bytes)>> NamesAsync(MediaStore store, string beginning)
    {
        var names = new List<(string, long)>();
        await foreach (var name in store.ListAsync(beginning, Cancel)) names.Add(name);
        return names;
    }

    private static async Task<HttpResponseMessage> GetAsync(TestSite site, string address, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        with?.Invoke(request);
        return await site.Reader().SendAsync(request, Cancel);
    }

    /// <summary>Returns where its picture is served.</summary>
    private static async Task<string> UploadAsync(HttpClient editor)
    {
        using var answer = await SendAsync(editor, Pictures.Wire());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("photos")[0].GetProperty("src").GetString()!;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient editor, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await editor.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "files", "a.jpg" },
        };
        return await editor.PostAsync(new Uri("/admin/photos", UriKind.Relative), form, Cancel);
    }

    /// <summary>Refuses everything for one reason, or takes every connection and says nothing.</summary>
    private sealed class StubStore : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly string? code;

        public StubStore(string? code)
        {
            this.code = code;
            listener.Start();
            _ = AnswerAsync();
        }

        public string Endpoint => $"http://{listener.LocalEndpoint}";

        public void Dispose() => listener.Dispose();

        private async Task AnswerAsync()
        {
            var silent = new List<TcpClient>();
            while (true)
            {
                TcpClient client;
                try
                {
                    client = await listener.AcceptTcpClientAsync(Cancel);
                }
                catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
                {
                    foreach (var held in silent) held.Dispose();
                    return;
                }

                silent.Add(client);
                if (code is null) continue;
                var body = $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>No.</Message><Region>eu-north-1</Region></Error>";
                await client.GetStream().ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, Cancel);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), Cancel);
                client.Dispose();
            }
        }
    }
}
