using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class PhotoUploadTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_taken_and_served_as_what_it_is()
    {
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var answer = await UploadAsync(reporter, ("holiday.txt", Pictures.File("still.png")));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var photo = (await JsonAsync(answer)).GetProperty("photos")[0];
        Assert.Equal((48, 32), (photo.GetProperty("width").GetInt32(), photo.GetProperty("height").GetInt32()));
        Assert.Equal("", photo.GetProperty("description").GetString());
        using var served = await site.Reader().GetAsync(new Uri(photo.GetProperty("src").GetString()!, UriKind.Relative), Cancel);
        Assert.Equal("image/jpeg", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        using var kept = await reporter.GetAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel);
        Assert.Equal("image/png", kept.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Pictures.File("still.png"), await kept.Content.ReadAsByteArrayAsync(Cancel));
        Assert.DoesNotContain("holiday", photo.GetProperty("src").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_see_a_photo_that_readers_do_not_see_yet_and_nobody_one_that_was_withdrawn()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await Pictures.UploadAsync(site, Pictures.Wire());
        string readers;
        await using (var db = site.OpenDatabase())
        {
            var photo = await db.Photos.SingleAsync(Cancel);
            readers = $"/media/{photo.FileName[..32]}-480.jpg";
            photo.Rights.EmbargoedUntil = FakeClock.Noon.AddHours(1);
            await db.SaveChangesAsync(Cancel);
        }

        foreach (var (page, width) in ((string, int)[])[("/admin/photos", 480), ("/admin/photos/1", 960), ("/admin/photos/1/panel", 640)])
        {
            var source = (await editor.OpenAsync(page)).QuerySelector(":is(.thumb, .shown, .panel-of) img")!.GetAttribute("src");
            Assert.Equal($"/admin/photos/1/preview/{width}", source);
        }

        using var seen = await editor.GetAsync(new Uri("/admin/photos/1/preview/480", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (seen.StatusCode, seen.Content.Headers.ContentType!.MediaType));
        using var hidden = await site.Reader().GetAsync(new Uri(readers, UriKind.Relative), Cancel);
        using var refused = await site.Reader().GetAsync(new Uri("/admin/photos/1/preview/480", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (hidden.StatusCode, refused.StatusCode));
        await editor.OpenAsync("/admin/photos/1/preview/481", HttpStatusCode.NotFound);

        using var killed = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/kill", new() { ["Why"] = "The agency asked." });
        await editor.OpenAsync("/admin/photos/1/preview/480", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_its_reason_and_the_others_go_on()
    {
        using var answer = await UploadAsync(
            await site.StaffAsync(Roles.Editor), ("a.jpg", Pictures.Jpeg(10, 10)), ("notes.txt", [.. "Not a picture."u8]), ("bomb.png", Pictures.Png(29_999, 29_999)), ("b.gif", Pictures.Gif(1)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var said = await JsonAsync(answer);
        Assert.Equal(2, said.GetProperty("photos").GetArrayLength());
        Assert.Equal(["notes.txt", "bomb.png"], said.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("name").GetString()));
        Assert.StartsWith("This is not a picture", said.GetProperty("refused")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(["name", "reason"], said.GetProperty("refused")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task An_upload_of_nothing_but_bad_files_is_422()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var bad = await UploadAsync(editor, ("<script>.jpg", [.. "<svg/>"u8]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        using var none = await UploadAsync(editor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Equal("Choose at least one picture.", (await JsonAsync(none)).GetProperty("refused")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_same_content_is_one_photo_however_often_it_comes()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var first = await UploadAsync(editor, ("a.jpg", Pictures.Jpeg(10, 10)), ("copy of a.jpg", Pictures.Jpeg(10, 10)));
        using var again = await UploadAsync(editor, ("b.jpg", Pictures.Jpeg(10, 10)), ("c.jpg", Pictures.Jpeg(10, 10, "other")));
        Assert.Single((await JsonAsync(first)).GetProperty("photos").EnumerateArray());
        Assert.Equal([true, false], (await JsonAsync(again)).GetProperty("photos").EnumerateArray().Select(p => p.GetProperty("alreadyHere").GetBoolean()));
        await using var db = site.OpenDatabase();
        Assert.Equal(2, await db.Photos.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_form_without_script_is_answered_with_a_page()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var good = await UploadAsync(editor, html: true, ("a.jpg", Pictures.Jpeg(10, 10)));
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        Assert.StartsWith("/admin/photos/1?", good.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Taken into the library.", (await editor.OpenAsync(good.Headers.Location!.ToString())).QuerySelector(".notice").Words());
        using var mixed = await UploadAsync(editor, html: true, ("b.jpg", Pictures.Jpeg(11, 10)), ("<b>.txt", [.. "No."u8]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mixed.StatusCode);
        var page = await mixed.ReadAsync();
        Assert.Equal("<b>.txt: This is not a picture that can be taken. JPEG, PNG, WebP, AVIF, TIFF and still GIF can.", page.QuerySelector(".problems").Words());
        Assert.Equal(2, page.QuerySelectorAll(".photos li").Length);
    }

    [Fact]
    public async Task An_upload_needs_the_token_and_the_right_to_write()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var content = Content(("a.jpg", Pictures.Jpeg(10, 10)));
        using var untokened = await editor.PostAsync(new Uri("/admin/photos", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, untokened.StatusCode);
        using var stranger = await site.Reader().PostAsync(new Uri("/admin/photos", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.False(await db.Photos.AnyAsync(Cancel));
    }

    [Fact]
    public async Task The_token_may_come_in_a_header()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/photos") { Content = Content(("a.jpg", Pictures.Jpeg(10, 10))) };
        request.Headers.Add("RequestVerificationToken", await TokenAsync(editor));
        using var answer = await editor.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task The_library_is_paged_by_key()
    {
        await site.ArrangeAsync(room => room.Keep([.. Enumerable.Range(0, 50).Select(_ => Newsroom.Photo())]));
        var editor = await site.StaffAsync(Roles.Editor);
        var first = await editor.OpenAsync("/admin/photos");
        Assert.Equal(48, first.QuerySelectorAll(".photos li").Length);
        var second = await editor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, second.QuerySelectorAll(".photos li").Length);
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, params (string Name, byte[] Content)[] files) => UploadAsync(client, html: false, files);

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, bool html, params (string Name, byte[] Content)[] files)
    {
        using var content = Content(files);
        content.Add(new StringContent(await TokenAsync(client)), "__RequestVerificationToken");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/photos") { Content = content };
        request.Headers.Accept.ParseAdd(html ? "text/html,application/xhtml+xml,*/*;q=0.8" : "application/json");
        return await client.SendAsync(request, Cancel);
    }

    private static MultipartFormDataContent Content(params (string Name, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            content.Add(part, "files", name);
        }

        return content;
    }

    private static async Task<string> TokenAsync(HttpClient client)
        => (await client.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
        => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
}
