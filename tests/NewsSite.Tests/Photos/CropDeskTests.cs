using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Focal point and crops as the desk sets them, without script.</summary>
public sealed class CropDeskTests : IDisposable
{
    private const string Page = "/admin/photos/1/crops";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_focal_point_and_crops_are_typed_saved_and_shown_again()
    {
        await Pictures.UploadAsync(site, Pictures.Wire());
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var saved = await SendAsync(reporter, ("FocusX", "12,5"), ("FocusY", "100"), ("Lead.Left", "10"), ("Lead.Top", "20.25"), ("Lead.Width", "50"));
        Assert.Equal("/admin/photos/1?notice=cropped", saved.Headers.Location!.OriginalString);
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.SingleAsync(Cancel);
        Assert.Equal(new PhotoCrops { FocusX = 0.125, FocusY = 1, Lead = new(0.1, 0.2025, 0.5) }, photo.Crops);
        var page = await reporter.OpenAsync(Page);
        string? Value(string field) => page.QuerySelector($"[name='{field}']")!.GetAttribute("value");
        Assert.Equal(("12.5", "20.25", "50", ""), (Value("FocusX"), Value("Lead.Top"), Value("Lead.Width"), Value("Card.Left") ?? ""));
        Assert.EndsWith($"-{photo.Crop(CropShape.Lead)!.Value.Code}-480.jpg", page.QuerySelector("[data-shape=Lead] img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Lead 3:2, drawn", (await reporter.OpenAsync("/admin/photos/1")).QuerySelector(".cuts li").Words());
    }

    [Theory]
    [InlineData("FocusX", "101", "How far the focal point is from the left is a number from 0 to 100.")]
    [InlineData("FocusY", "", "How far the focal point is from the top is a number from 0 to 100.")]
    [InlineData("FocusY", "NaN", "How far the focal point is from the top is a number from 0 to 100.")]
    [InlineData("Lead.Left", "5", "The lead crop needs three numbers from 0 to 100: left, top and width. Or leave all three empty.")]
    [InlineData("Square.Width", "1e9", "The square crop needs three numbers from 0 to 100: left, top and width. Or leave all three empty.")]
    [InlineData("Card", "10 0 4.9", "The card crop is too narrow: at least 5 per cent of the picture’s width.")]
    [InlineData("Card", "60 0 50", "The card crop reaches beyond the picture’s right edge.")]
    [InlineData("Square", "0 50 50", "The square crop reaches beyond the picture’s lower edge.")]
    public async Task What_cannot_be_cut_is_said_and_what_was_typed_is_kept(string field, string value, string sentence)
    {
        await Pictures.UploadAsync(site, Pictures.Wire());
        var editor = await site.StaffAsync(Roles.Editor);
        (string, string)[] typed = value.Split(' ') is [var left, var top, var width] ? [($"{field}.Left", left), ($"{field}.Top", top), ($"{field}.Width", width)] : [(field, value)];
        using var refused = await SendAsync(editor, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(sentence, page.QuerySelectorAll(".problems li").Select(l => l.Words()));
        Assert.All(typed, t => Assert.Equal(t.Item2, page.QuerySelector($"[name='{t.Item1}']")!.GetAttribute("value") ?? ""));
        Assert.All(page.QuerySelectorAll(".problems a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        await using var db = site.OpenDatabase();
        Assert.Equal(PhotoCrops.Centred, await db.Photos.Select(p => p.Crops).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Crops_that_somebody_saved_meanwhile_are_not_overwritten_unseen()
    {
        await Pictures.UploadAsync(site, Pictures.Wire());
        var editor = await site.StaffAsync(Roles.Editor);
        var version = (await editor.OpenAsync(Page)).QuerySelector("[name=Version]")!.GetAttribute("value");
        using (var first = await SendAsync(editor, ("FocusX", "10"))) Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var late = await SendAsync(editor, ("FocusX", "90"), ("Version", version!));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadAsync();
        Assert.Equal("90", page.QuerySelector("[name=FocusX]")!.GetAttribute("value"));
        using var again = await SendAsync(editor, ("FocusX", "90"), ("Version", page.QuerySelector("[name=Version]")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_changed_crop_has_a_new_name_and_what_was_cut_before_is_gone()
    {
        await Pictures.UploadAsync(site, Pictures.Wire());
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.AsNoTracking().SingleAsync(Cancel);
        var former = $"/media/{photo.FileName[..32]}-{photo.Crop(CropShape.Square)!.Value.Code}-320.webp";
        using (var before = await site.Reader().GetAsync(new Uri(former, UriKind.Relative), Cancel)) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        using (var saved = await SendAsync(await site.StaffAsync(Roles.Editor), ("FocusX", "0"))) Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.DoesNotContain(await site.Services.GetRequiredService<RenditionFolder>().OfAsync(photo.FileName, Cancel), f => f.Name.Contains("1x1", StringComparison.Ordinal));
        using var after = await site.Reader().GetAsync(new Uri(former, UriKind.Relative), Cancel);
        Assert.Equal($"/media/{photo.FileName[..32]}-1x1.0.0.1067.1067-320.webp", after.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_its_supplier_wants_whole_stays_whole_whatever_the_desk_sends()
    {
        await Pictures.UploadAsync(site, Pictures.Wire());
        await using (var db = site.OpenDatabase())
        {
            var photo = await db.Photos.SingleAsync(Cancel);
            photo.Rights.Demands = [.. WireRestriction.ReadAll("DO NOT OBSCURE LOGO").Select(r => new PhotoDemand(r, "caption"))];
            await db.SaveChangesAsync(Cancel);
        }

        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Contains("shown whole everywhere: its supplier demands", (await editor.OpenAsync(Page)).QuerySelector(".crops").Words(), StringComparison.Ordinal);
        using (var saved = await SendAsync(editor, ("FocusX", "10"))) Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await using var after = site.OpenDatabase();
        Assert.Null((await after.Photos.SingleAsync(Cancel)).Crop(CropShape.Card));
    }

    [Fact]
    public async Task A_killed_photo_has_nothing_to_set()
    {
        await Pictures.UploadAsync(site, Pictures.Wire());
        var editor = await site.StaffAsync(Roles.Editor);
        using (var killed = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/kill", new() { ["Why"] = "The agency withdrew it" })) Assert.Equal(HttpStatusCode.Redirect, killed.StatusCode);
        await editor.OpenAsync(Page, HttpStatusCode.NotFound);
        Assert.Empty((await editor.OpenAsync("/admin/photos/1")).QuerySelectorAll(".cuts"));
    }

    public void Dispose() => site.Dispose();

    /// <summary>Sends the form as it stands with some fields changed.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, params (string Name, string Value)[] changed)
    {
        var page = await client.OpenAsync(Page);
        var fields = page.QuerySelectorAll("form.crops input[name]").Where(i => i.GetAttribute("type") is "number" or "hidden" && i.GetAttribute("name") != "__RequestVerificationToken")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        foreach (var (name, value) in changed) fields[name] = value;
        return await client.SendDeskFormAsync(Page, Page, fields);
    }
}
