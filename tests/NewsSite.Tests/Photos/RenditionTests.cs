using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Photos.Files;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>What readers get of a picture instead of its own file.</summary>
public sealed class RenditionTests : IDisposable
{
    private const string Wire = "wire.jpg";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(48, "48")]
    [InlineData(320, "320")]
    [InlineData(500, "320 480 500")]
    [InlineData(1920, "320 480 640 960 1280 1920")]
    [InlineData(6000, "320 480 640 960 1280 1920")]
    public void A_picture_is_made_in_the_widths_it_fills_and_never_wider_than_it_is(int picture, string widths)
        => Assert.Equal(widths, string.Join(' ', Rendition.WidthsOf(picture)));

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef-640.webp", true)]
    [InlineData("0123456789abcdef0123456789abcdef-0640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-640.png", false)]
    [InlineData("0123456789abcdef0123456789abcdef-.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-64 0.webp", false)]
    [InlineData("0123456789ABCDEF0123456789abcdef-640.webp", false)]
    [InlineData("../3456789abcdef0123456789abcdef1-640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-99999999999999.jpg", false)]
    [InlineData("short-640.webp", false)]
    public void Only_names_that_were_given_are_read(string name, bool isOne)
    {
        Assert.Equal(isOne, Rendition.TryParse(name, out _, out var rendition));
        if (isOne) Assert.Equal(name, rendition.NameOf(name[..32] + ".jpg"));
    }

    [Theory]
    [InlineData("avif", PictureFormat.Avif)]
    [InlineData("webp", PictureFormat.WebP)]
    [InlineData("jpg", PictureFormat.Jpeg)]
    public async Task A_rendition_is_made_when_it_is_asked_for_and_may_be_kept_for_ever(string extension, PictureFormat format)
    {
        var name = await UploadAsync(Wire);
        using var answer = await GetAsync($"{name}-320.{extension}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Media(extension), answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((true, TimeSpan.FromDays(365)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge));
        Assert.Contains(answer.Headers.CacheControl.Extensions, e => e.Name == "immutable");
        var header = PictureHeader.Read(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal((format, 320), (header.Format, header.Width));
        Assert.NotNull(answer.Headers.ETag);
        using var again = await GetAsync($"{name}-320.{extension}", request => request.Headers.IfNoneMatch.Add(answer.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var part = await GetAsync($"{name}-320.{extension}", request => request.Headers.Range = new RangeHeaderValue(0, 9));
        Assert.Equal((HttpStatusCode.PartialContent, 10), (part.StatusCode, (await part.Content.ReadAsByteArrayAsync(Cancel)).Length));
    }

    [Fact]
    public async Task A_width_that_a_picture_is_not_made_in_is_not_found()
    {
        var name = await UploadAsync(Wire);
        foreach (var other in (string[])["321", "5000", "1"])
        {
            using var answer = await GetAsync($"{name}-{other}.webp");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var nobodys = await GetAsync("0123456789abcdef0123456789abcdef-320.webp");
        Assert.Equal(HttpStatusCode.NotFound, nobodys.StatusCode);
        using var posted = await site.Reader().PostAsync(new Uri($"/media/{name}-320.webp", UriKind.Relative), null, Cancel);
        Assert.False(posted.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_rendition_says_whose_it_is_and_not_where_it_was_taken_and_with_what()
    {
        var name = await UploadAsync("with-gps.jpg", Pictures.WithExif(Pictures.Wire(), "SECRET-CAMERA-4711"));
        foreach (var extension in (string[])["avif", "webp", "jpg"])
        {
            using var answer = await GetAsync($"{name}-320.{extension}");
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
            Assert.DoesNotContain("SECRET-CAMERA-4711", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            var fields = PictureFields.Read(PictureHeader.Read(new MemoryStream(bytes)).Raw, "en");
            await using var db = site.OpenDatabase();
            var photo = await db.Photos.SingleAsync(Cancel);
            Assert.NotEqual("", photo.Credit);
            Assert.Equal((photo.Credit, photo.Creator), (fields.Credit, fields.Creators[0]));
            Assert.DoesNotContain("OUT", fields.Instructions ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_picture_that_lies_on_its_side_is_put_right()
    {
        var name = await UploadAsync("turned.jpg", Pictures.WithExif(Pictures.Wire(), "x", orientation: 6));
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.SingleAsync(Cancel);
        Assert.True(photo.Height > photo.Width);
        using var answer = await GetAsync($"{name}-{Rendition.WidthsOf(photo.Width)[0]}.webp");
        var header = PictureHeader.Read(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.True(header.Height > header.Width);
    }

    [Fact]
    public async Task The_file_itself_is_for_the_staff_and_readers_are_sent_to_its_widest_rendition()
    {
        var name = await UploadAsync(Wire);
        using var readers = await GetAsync($"{name}.jpg");
        Assert.Equal(HttpStatusCode.MovedPermanently, readers.StatusCode);
        Assert.Matches($"^/media/{name}-[0-9]+\\.jpg$", readers.Headers.Location!.OriginalString);
        using var stranger = await site.Reader().GetAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        using var staff = await (await site.StaffAsync(Roles.Reporter)).GetAsync(new Uri("/admin/photos/1/original", UriKind.Relative), Cancel);
        Assert.Equal(Pictures.Wire(), await staff.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task What_waits_is_made_in_every_width_and_format_and_a_second_look_finds_nothing_to_do()
    {
        var name = await UploadAsync(Wire);
        Assert.Equal("", await MakeNextAsync());
        var folder = site.Services.GetRequiredService<RenditionFolder>();
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.SingleAsync(Cancel);
        Assert.Equal(Rendition.Of(photo.Width).Select(r => r.NameOf(photo.FileName)).Order(StringComparer.Ordinal), (await folder.OfAsync(photo.FileName, Cancel)).Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(FakeClock.Noon, photo.RenditionsMadeAt);
        Assert.Null(await MakeNextAsync());
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/photos/1");
        Assert.StartsWith($"{(await folder.OfAsync(photo.FileName, Cancel)).Count} files, ", page.QuerySelector("[aria-labelledby=renditions] summary").Words(), StringComparison.Ordinal);
        Assert.StartsWith($"/media/{name}-", page.QuerySelector("[aria-labelledby=renditions] td a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_breaks_off_is_told_to_the_desk_and_is_no_500_to_anybody()
    {
        var whole = Pictures.Wire();
        var name = await UploadAsync("half.jpg", whole[..(whole.Length / 2)]);
        using var asked = await GetAsync($"{name}-320.webp");
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.NotEqual("", await MakeNextAsync());
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/photos/1");
        Assert.StartsWith("The picture cannot be read to its end", page.QuerySelector("[aria-labelledby=renditions] .trouble").Words(), StringComparison.Ordinal);
        Assert.Null(await MakeNextAsync());
    }

    [Fact]
    public async Task A_killed_photo_has_no_rendition_left_and_none_is_made()
    {
        var name = await UploadAsync(Wire);
        using (var before = await GetAsync($"{name}-320.webp")) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var editor = await site.StaffAsync(Roles.Editor);
        using var killed = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/kill", new() { ["Why"] = "The agency withdrew it", ["Version"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, killed.StatusCode);
        foreach (var address in (string[])[$"{name}-320.webp", $"{name}-480.avif", $"{name}.jpg"])
        {
            using var answer = await GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Null(await MakeNextAsync());
    }

    [Fact]
    public async Task What_may_not_be_seen_yet_is_not_made_for_anybody()
    {
        var name = await UploadAsync(Wire);
        await using (var db = site.OpenDatabase()) await db.Photos.ExecuteUpdateAsync(p => p.SetProperty(x => x.Rights.EmbargoedUntil, FakeClock.Noon.AddHours(1)), Cancel);
        using var early = await GetAsync($"{name}-320.webp");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        site.Clock.Now += TimeSpan.FromHours(1);
        using var later = await GetAsync($"{name}-320.webp");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task When_the_right_to_a_picture_ends_its_renditions_go()
    {
        var name = await UploadAsync(Wire);
        await MakeNextAsync();
        await using var db = site.OpenDatabase();
        await db.Photos.ExecuteUpdateAsync(p => p.SetProperty(x => x.Rights.ExpiresAt, FakeClock.Noon.AddHours(1)), Cancel);
        Assert.Equal(0, await Unseen(db).ClearAsync(site.Clock.Now, Cancel));
        using (var before = await GetAsync($"{name}-320.webp")) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        site.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(1, await Unseen(db).ClearAsync(site.Clock.Now, Cancel));
        using var after = await GetAsync($"{name}-320.webp");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.Null(await MakeNextAsync());
    }

    [Theory]
    [InlineData("killed by another server")]
    [InlineData("no right any more")]
    [InlineData("under an embargo")]
    public async Task Files_that_lie_about_of_a_picture_that_may_not_be_seen_are_shown_to_nobody(string why)
    {
        var name = await UploadAsync(Wire);
        await MakeNextAsync();
        using (var before = await GetAsync($"{name}-320.webp")) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await using (var db = site.OpenDatabase())
        {
            var now = site.Clock.Now;
            await db.Photos.ExecuteUpdateAsync(
                p => _ = why switch
                {
                    "killed by another server" => p.SetProperty(x => x.Rights.KilledAt, now),
                    "no right any more" => p.SetProperty(x => x.Rights.ExpiresAt, now),
                    _ => p.SetProperty(x => x.Rights.EmbargoedUntil, now.AddDays(1)),
                },
                Cancel);
        }

        site.Clock.Now += TimeSpan.FromSeconds(1);
        using var after = await GetAsync($"{name}-320.webp");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.NotEmpty(await site.Services.GetRequiredService<RenditionFolder>().OfAsync($"{name}.jpg", Cancel));
    }

    [Fact]
    public async Task A_credit_that_is_put_right_is_put_right_in_the_renditions_too()
    {
        var name = await UploadAsync(Wire);
        await MakeNextAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var form = (await editor.OpenAsync("/admin/photos/1")).Forms.Single(f => f.GetAttribute("action") == "/admin/photos/1");
        var fields = form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && e.GetAttribute("type") != "checkbox")
            .GroupBy(e => e.GetAttribute("name")!).ToDictionary(g => g.Key, g => Value(g.First()));
        fields["Credit"] = "Somebody else / Agency";
        using var saved = await editor.SendFormAsync("/admin/photos/1", fields!);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var answer = await GetAsync($"{name}-320.jpg");
        var read = PictureFields.Read(PictureHeader.Read(await answer.Content.ReadAsStreamAsync(Cancel)).Raw, "en");
        Assert.Equal("Somebody else / Agency", read.Credit);
        Assert.Equal("", await MakeNextAsync());
    }

    [Fact]
    public async Task Many_who_ask_for_one_rendition_at_once_all_get_it()
    {
        var name = await UploadAsync(Wire);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync($"{name}-480.avif")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(a => a.Content.ReadAsByteArrayAsync(Cancel)))).Select(Convert.ToHexString).Distinct());
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("still.png")]
    [InlineData("still.gif")]
    [InlineData("still.webp")]
    [InlineData("lossless.webp")]
    [InlineData("still.avif")]
    [InlineData("print.tif")]
    public async Task Every_kind_of_picture_that_is_taken_can_be_shown(string file)
    {
        await UploadAsync(file);
        Assert.Equal("", await MakeNextAsync());
    }

    [Fact]
    public async Task Where_renditions_are_off_the_file_is_served_at_their_address_for_a_while()
    {
        using var off = new TestSite { Settings = { ["Site:Renditions"] = "Off" } };
        var name = await UploadAsync(Wire, Pictures.Wire(), off);
        using var answer = await off.Reader().GetAsync(new Uri($"/media/{name}-320.avif", UriKind.Relative), Cancel);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(5), answer.Headers.CacheControl!.MaxAge);
        Assert.Equal(Pictures.Wire(), await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_TIFF_is_refused_with_advice_where_no_rendition_is_made_of_it()
    {
        using var off = new TestSite { Settings = { ["Site:Renditions"] = "Off" } };
        using var answer = await Pictures.SendAsync(off, Pictures.File("print.tif"), "print.tif");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Save it as JPEG", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_offers_each_photo_in_every_width_and_the_lead_first()
    {
        var name = await UploadAsync(Wire);
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            article.Working.LeadWith(room.Stored(1), "A plaque.", "A plaque in a garden.");
            article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon, "A test");
            return room.Keep();
        });
        var picture = (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("article picture")!;
        Assert.Equal(["image/avif", "image/webp"], picture.QuerySelectorAll("source").Select(s => s.GetAttribute("type")));
        Assert.StartsWith($"/media/{name}-320.avif 320w, /media/{name}-480.avif 480w", picture.QuerySelector("source")!.GetAttribute("srcset"), StringComparison.Ordinal);
        var image = picture.QuerySelector("img")!;
        Assert.Equal(("high", null, "A plaque in a garden."), (image.GetAttribute("fetchpriority"), image.GetAttribute("loading"), image.GetAttribute("alt")));
        using var shown = await GetAsync(image.GetAttribute("src")!["/media/".Length..]);
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.MediaType);
    }

    public void Dispose() => site.Dispose();

    private static string? Value(AngleSharp.Dom.IElement field) => field switch
    {
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        _ => "",
    };

    private static string Media(string extension) => extension == "jpg" ? "image/jpeg" : $"image/{extension}";

    private Task<string> UploadAsync(string file, byte[]? content = null) => UploadAsync(file, content ?? (file == Wire ? Pictures.Wire() : Pictures.File(file)), site);

    /// <summary>Uploads a picture and returns what the names of its files begin with.</summary>
    private static async Task<string> UploadAsync(string file, byte[] content, TestSite site)
    {
        using var answer = await Pictures.SendAsync(site, content, file);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        return said.GetProperty("photos")[0].GetProperty("src").GetString()!["/media/".Length..].Split('-')[0];
    }

    private async Task<HttpResponseMessage> GetAsync(string name, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/media/{name}", UriKind.Relative));
        with?.Invoke(request);
        return await site.Reader().SendAsync(request, Cancel);
    }

    /// <summary>Makes the renditions of the photo that is next, and says what was in the way; null when none waits.</summary>
    private async Task<string?> MakeNextAsync()
    {
        await using var db = site.OpenDatabase();
        var queue = Queue(db);
        return await queue.NextAsync(site.Clock.Now, Cancel) is { } photo ? await queue.MakeAsync(photo, site.Clock.Now, Cancel) : null;
    }

    private UnseenPictures Unseen(NewsSite.Data.NewsDbContext db)
        => new(db, site.Services.GetRequiredService<MediaStore>(), site.Services.GetRequiredService<RenditionFolder>());

    private RenditionQueue Queue(NewsSite.Data.NewsDbContext db)
        => new(db, site.Services.GetRequiredService<RenditionMaker>(), site.Services.GetRequiredService<RenditionFolder>(), "en");
}
