using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Photos.Files;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Files that were made to hurt: each costs little, is answered in a sentence, and nothing of it runs anywhere.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Script = "<script>alert(1)</script>";

    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bomb.png", "The picture has 50,000 × 50,000 pixels.")]
    [InlineData("bomb.jpg", "The picture has 50,000 × 50,000 pixels.")]
    [InlineData("truncated.jpg", "The file is damaged or incomplete")]
    [InlineData("svg.jpg", "This is not a picture that can be taken.")]
    [InlineData("page.gif", "This is not a picture that can be taken.")]
    public async Task It_is_refused_in_a_sentence_and_hardly_any_memory_is_used(string file, string reason)
    {
        var content = Hostile(file);
        using (var read = new MemoryStream(content))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<UnfitPictureException>(() => PictureHeader.Read(read));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        }

        using var answer = await SendAsync(await site.StaffAsync(Roles.Reporter), file, content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(reason, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("refused")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_a_page_too_is_sent_as_a_picture_and_readers_get_none_of_the_page()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var taken = await SendAsync(editor, "both.html", [.. Pictures.Wire(), .. Encoding.UTF8.GetBytes($"<html>{Script}</html>")]);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        using var original = await editor.GetAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel);
        Assert.Equal(("image/jpeg", "nosniff", "attachment"), (original.Content.Headers.ContentType!.MediaType, original.Headers.GetValues("X-Content-Type-Options").Single(), original.Content.Headers.ContentDisposition!.DispositionType));
        var shown = JsonDocument.Parse(await taken.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("photos")[0].GetProperty("src").GetString()!;
        using var rendition = await site.Reader().GetAsync(new Uri(shown, UriKind.Relative), Cancel);
        Assert.Equal(("image/jpeg", "nosniff"), (rendition.Content.Headers.ContentType!.MediaType, rendition.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.DoesNotContain("<script", Encoding.Latin1.GetString(await rendition.Content.ReadAsByteArrayAsync(Cancel)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Script_in_metadata_is_words_wherever_it_is_printed()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var taken = await SendAsync(editor, "a.jpg", WithXmp(Pictures.Jpeg(40, 30), Script));
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Contains(Script, (await db.Photos.SingleAsync(Cancel)).Creator, StringComparison.Ordinal);
        foreach (var page in (string[])["/admin/photos", "/admin/photos/1"]) Assert.DoesNotContain(Script, (await editor.OpenAsync(page)).Source.Text, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static byte[] Hostile(string file) => file switch
    {
        "bomb.png" => Pictures.Png(50_000, 50_000),
        "bomb.jpg" => Pictures.Jpeg(50_000, 50_000),
        "truncated.jpg" => Pictures.Wire()[..200],
        "svg.jpg" => Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Script}</svg>"),
        _ => Encoding.UTF8.GetBytes($"GIF88a<html>{Script}</html>"),
    };

    /// <summary>A JPEG whose XMP names somebody as its creator.</summary>
    private static byte[] WithXmp(byte[] jpeg, string creator)
    {
        var packet = Encoding.UTF8.GetBytes(
            $"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator><rdf:Seq><rdf:li>{WebUtility.HtmlEncode(creator)}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>");
        var length = packet.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. packet, .. jpeg[2..]];
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await client.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "files", name },
        };
        return await client.PostAsync(new Uri("/admin/photos", UriKind.Relative), form, Cancel);
    }
}
