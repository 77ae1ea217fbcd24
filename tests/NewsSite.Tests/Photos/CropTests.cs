using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Photos;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Files;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>How a picture is cut for a place of a fixed shape.</summary>
public sealed class CropTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1600, 1067, 0.5, 0.5, CropShape.Lead, null)]
    [InlineData(1600, 1067, 0.5, 0.5, CropShape.Card, "16x9.0.84.1600.900")]
    [InlineData(1600, 1067, 0.5, 0.0, CropShape.Card, "16x9.0.0.1600.900")]
    [InlineData(1600, 1067, 0.5, 1.0, CropShape.Card, "16x9.0.167.1600.900")]
    [InlineData(1600, 1067, 0.1, 0.5, CropShape.Square, "1x1.0.0.1067.1067")]
    [InlineData(1600, 1067, 0.75, 0.5, CropShape.Square, "1x1.533.0.1067.1067")]
    [InlineData(1000, 3000, 0.5, 0.2, CropShape.Lead, "3x2.0.266.1000.667")]
    [InlineData(1000, 1000, 0.5, 0.5, CropShape.Square, null)]
    public void A_crop_that_nobody_drew_is_as_large_as_can_be_and_lies_around_the_focal_point(int width, int height, double x, double y, CropShape shape, string? expected)
        => Assert.Equal(expected, new PhotoCrops { FocusX = x, FocusY = y }.Of(shape, width, height)?.Code);

    [Theory]
    [InlineData(0.25, 0.1, 0.5, "3x2.400.107.800.533")]
    [InlineData(0.9, 0.9, 0.5, "3x2.800.534.800.533")]
    [InlineData(0.0, 0.0, 1.0, null)]
    public void A_crop_that_the_desk_drew_keeps_its_shape_and_stays_within_the_picture(double left, double top, double width, string? expected)
        => Assert.Equal(expected, new PhotoCrops { Lead = new(left, top, width) }.Of(CropShape.Lead, 1600, 1067)?.Code);

    [Fact]
    public void No_crop_of_any_picture_reaches_beyond_it_or_has_another_shape()
    {
        var random = new Random(4711);
        for (var i = 0; i < 20_000; i++)
        {
            var (width, height) = (random.Next(1, 9000), random.Next(1, 9000));
            var drawn = random.Next(2) == 0 ? null : new DrawnCrop(random.NextDouble(), random.NextDouble(), random.NextDouble());
            var crops = new PhotoCrops { FocusX = random.NextDouble(), FocusY = random.NextDouble(), Lead = drawn, Card = drawn, Square = drawn };
            foreach (var shape in Enum.GetValues<CropShape>())
            {
                if (crops.Of(shape, width, height) is not { } crop) continue;
                Assert.True(crop is { Left: >= 0, Top: >= 0, Width: > 0, Height: > 0 } && crop.Left + crop.Width <= width && crop.Top + crop.Height <= height, $"{crop} of {width} × {height}");
                var (wide, high) = shape.Ratio();
                Assert.True(Math.Abs(crop.Height - ((double)crop.Width * high / wide)) <= 1, $"{crop} of {width} × {height}");
            }
        }
    }

    [Fact]
    public void What_must_stay_whole_is_never_cut()
    {
        var photo = Newsroom.Photo();
        photo.CropBy(PhotoCrops.Centred with { KeepsWhole = true });
        Assert.All(Enum.GetValues<CropShape>(), shape => Assert.Null(photo.Crop(shape)));

        var marked = Newsroom.Photo();
        marked.Rights.Demands = [.. WireRestriction.ReadAll("DO NOT OBSCURE LOGO").Select(r => new PhotoDemand(r, "caption"))];
        marked.Rejudge(RightsProfile.Anybody);
        marked.CropBy(PhotoCrops.Centred);
        Assert.Null(marked.Crop(CropShape.Square));
    }

    [Fact]
    public async Task Crops_are_kept_as_they_were_drawn_whatever_the_language_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            var crops = new PhotoCrops { FocusX = 0.1234, FocusY = 1, Card = new(0.25, 0, 0.5), KeepsWhole = true };
            await site.ArrangeAsync(room =>
            {
                var photo = Newsroom.Photo();
                photo.CropBy(crops);
                return room.Keep(photo, Newsroom.Photo());
            });
            await using var db = site.OpenDatabase();
            Assert.Equal([crops, PhotoCrops.Centred], await db.Photos.OrderBy(p => p.Id).Select(p => p.Crops).ToListAsync(Cancel));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.83.1600.900-640.webp", true)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.083.1600.900-640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-4x3.0.83.1600.900-640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.83.1600-640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.83.1600.900.1-640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.-83.1600.900-640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.83.1600.900-0640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.83.1600.900-640", false)]
    [InlineData("0123456789abcdef0123456789abcdef--640.webp", false)]
    [InlineData("0123456789abcdef0123456789abcdef-16x9.0.83.99999999999.900-640.webp", false)]
    public void Only_names_of_parts_that_were_given_are_read(string name, bool isOne)
    {
        Assert.Equal(isOne, Rendition.TryParse(name, out _, out var rendition));
        if (isOne) Assert.Equal(name, rendition.NameOf(name[..32] + ".jpg"));
    }

    [Theory]
    [InlineData("avif", PictureFormat.Avif)]
    [InlineData("webp", PictureFormat.WebP)]
    [InlineData("jpg", PictureFormat.Jpeg)]
    public async Task A_part_is_made_when_it_is_asked_for_in_its_shape_and_may_be_kept_for_ever(string extension, PictureFormat format)
    {
        var photo = await UploadAsync(PhotoCrops.Centred);
        using var answer = await GetAsync($"{Hash(photo)}-{photo.Crop(CropShape.Card)!.Value.Code}-320.{extension}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(answer.Headers.CacheControl!.Extensions, e => e.Name == "immutable");
        var header = PictureHeader.Read(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal((format, 320, 180), (header.Format, header.Width, header.Height));
    }

    [Fact]
    public async Task A_part_is_cut_from_where_it_was_drawn()
    {
        // Grey is a small file, and noise a large one.
        var photo = await UploadAsync(new() { Card = new(0, 0.1, 0.45), Square = new(0.55, 0.1, 0.45) }, Pictures.GreyThenNoise(800, 600));
        using var grey = await GetAsync($"{Hash(photo)}-{photo.Crop(CropShape.Card)!.Value.Code}-320.webp");
        using var noise = await GetAsync($"{Hash(photo)}-{photo.Crop(CropShape.Square)!.Value.Code}-320.webp");
        Assert.InRange((await grey.Content.ReadAsByteArrayAsync(Cancel)).Length, 100, 2_000);
        Assert.InRange((await noise.Content.ReadAsByteArrayAsync(Cancel)).Length, 8_000, 500_000);
    }

    [Fact]
    public async Task Of_a_small_part_nothing_is_made_larger()
    {
        var photo = await UploadAsync(new() { Square = new(0.1, 0.1, 0.25) });
        var code = photo.Crop(CropShape.Square)!.Value.Code;
        Assert.Equal(400, photo.Crop(CropShape.Square)!.Value.Width);
        using var own = await GetAsync($"{Hash(photo)}-{code}-400.webp");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        using var larger = await GetAsync($"{Hash(photo)}-{code}-480.webp");
        Assert.Equal(HttpStatusCode.NotFound, larger.StatusCode);
    }

    [Fact]
    public async Task Nobody_can_have_a_part_made_that_is_not_the_photos()
    {
        var photo = await UploadAsync(PhotoCrops.Centred);
        foreach (var code in (string[])["16x9.0.0.1600.900", "16x9.1.84.1600.900", "1x1.0.0.100.100", "16x9.0.84.9999.9999"])
        {
            using var answer = await GetAsync($"{Hash(photo)}-{code}-320.webp");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(5), answer.Headers.CacheControl!.MaxAge);
            Assert.Contains(answer.Headers.Location!.OriginalString, (string[])[$"/media/{Hash(photo)}-16x9.0.84.1600.900-320.webp", $"/media/{Hash(photo)}-1x1.266.0.1067.1067-320.webp"]);
        }

        Assert.Empty(await site.Services.GetRequiredService<RenditionFolder>().OfAsync(photo.FileName, Cancel));
    }

    [Fact]
    public async Task A_killed_photo_has_no_part_left()
    {
        var photo = await UploadAsync(PhotoCrops.Centred);
        var name = $"{Hash(photo)}-{photo.Crop(CropShape.Square)!.Value.Code}-320.webp";
        using (var before = await GetAsync(name)) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var editor = await site.StaffAsync(Roles.Editor);
        using var killed = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/kill", new() { ["Why"] = "The agency withdrew it" });
        Assert.Equal(HttpStatusCode.Redirect, killed.StatusCode);
        using var after = await GetAsync(name);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task When_the_right_to_a_picture_ends_its_parts_go()
    {
        var photo = await UploadAsync(PhotoCrops.Centred);
        var name = $"{Hash(photo)}-{photo.Crop(CropShape.Square)!.Value.Code}-320.webp";
        using (var before = await GetAsync(name)) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await using var db = site.OpenDatabase();
        await db.Photos.ExecuteUpdateAsync(p => p.SetProperty(x => x.RenditionsMadeAt, FakeClock.Noon).SetProperty(x => x.Rights.ExpiresAt, FakeClock.Noon), Cancel);
        var unseen = new UnseenPictures(db, site.Services.GetRequiredService<MediaStore>(), site.Services.GetRequiredService<RenditionFolder>());
        Assert.Equal(1, await unseen.ClearAsync(site.Clock.Now, Cancel));
        using var after = await GetAsync(name);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task A_page_prints_each_place_in_its_own_shape_and_the_story_shows_its_lead_whole()
    {
        var photo = await UploadAsync(new() { FocusX = 0.1, FocusY = 0.1 });
        await LeadAsync();
        var teaser = (await site.Reader().OpenAsync("/world")).QuerySelector(".teaser picture")!;
        var sources = teaser.QuerySelectorAll("source").Select(s => (s.GetAttribute("media"), s.GetAttribute("srcset")!.Split(' ')[0])).ToList();
        var (square, card) = (photo.Crop(CropShape.Square)!.Value, photo.Crop(CropShape.Card)!.Value);
        Assert.Equal(
            [("(max-width: 34rem)", Path(square, "avif")), ("(max-width: 34rem)", Path(square, "webp")), (null, Path(card, "avif")), (null, Path(card, "webp"))], sources);
        Assert.Equal(("1600", "900"), (teaser.QuerySelector("img")!.GetAttribute("width"), teaser.QuerySelector("img")!.GetAttribute("height")));

        var whole = (await site.Reader().OpenAsync(Story)).QuerySelector("figure.photo img")!;
        Assert.Equal((1067, $"/media/{Hash(photo)}-960.jpg"), (int.Parse(whole.GetAttribute("height")!, CultureInfo.InvariantCulture), whole.GetAttribute("src")));

        string Path(Crop crop, string extension) => $"/media/{Hash(photo)}-{crop.Code}-320.{extension}";
    }

    [Fact]
    public async Task A_lead_crop_that_the_desk_drew_is_what_the_story_begins_with()
    {
        var photo = await UploadAsync(new() { Lead = new(0.1, 0.1, 0.5) });
        await LeadAsync();
        var lead = (await site.Reader().OpenAsync(Story)).QuerySelector("figure.photo img")!;
        Assert.Equal($"/media/{Hash(photo)}-3x2.160.107.800.533-800.jpg", lead.GetAttribute("src"));
        Assert.Equal(("800", "533"), (lead.GetAttribute("width"), lead.GetAttribute("height")));
        using var shown = await GetAsync(lead.GetAttribute("src")!["/media/".Length..]);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Fact]
    public async Task Other_sites_and_search_engines_are_offered_the_crops_with_the_credit()
    {
        var photo = await UploadAsync(PhotoCrops.Centred);
        await LeadAsync();
        var page = await site.Reader().OpenAsync(Story);
        string Meta(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
        Assert.Equal(
            ($"https://localhost/media/{Hash(photo)}-16x9.0.84.1600.900-1280.jpg", "1280", "720", $"A plaque in a garden. (Photo: {photo.Credit})"),
            (Meta("og:image"), Meta("og:image:width"), Meta("og:image:height"), Meta("og:image:alt")));
        var graph = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph");
        var images = graph[0].GetProperty("image").EnumerateArray().Skip(1)
            .Select(i => (i.GetProperty("width").GetInt32(), i.GetProperty("height").GetInt32(), i.GetProperty("creditText").GetString()));
        Assert.Equal([(1600, 900, photo.Credit), (1067, 1067, photo.Credit)], images);
    }

    [Fact]
    public async Task A_picture_that_stays_whole_is_not_cut_by_the_page_either()
    {
        await UploadAsync(PhotoCrops.Centred with { KeepsWhole = true });
        await LeadAsync();
        var picture = (await site.Reader().OpenAsync("/world")).QuerySelector(".teaser picture")!;
        Assert.Contains("whole", picture.QuerySelector("img")!.ClassList);
        Assert.DoesNotContain("x9.", picture.InnerHtml, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static string Hash(Photo photo) => System.IO.Path.GetFileNameWithoutExtension(photo.FileName);

    private Task<bool> LeadAsync() => site.ArrangeAsync(room =>
    {
        var article = room.Draft();
        article.Working.LeadWith(room.Stored(1), "A plaque.", "A plaque in a garden.");
        article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon, "A test");
        return room.Keep();
    });

    private async Task<Photo> UploadAsync(PhotoCrops crops, byte[]? content = null)
    {
        await Pictures.UploadAsync(site, content ?? Pictures.Wire());
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.SingleAsync(Cancel);
        photo.CropBy(crops);
        await db.SaveChangesAsync(Cancel);
        return photo;
    }

    private Task<HttpResponseMessage> GetAsync(string name) => site.Reader().GetAsync(new Uri($"/media/{name}", UriKind.Relative), Cancel);
}
