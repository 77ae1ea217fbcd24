using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Looks;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Near copies of real pictures, and real pictures that are none.</summary>
public sealed class LookAlikeTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copies_that_were_cut_made_smaller_or_grey_or_saved_again_are_found_and_other_pictures_are_not()
    {
        await using var db = site.OpenDatabase();
        var by = await AccountAsync(db);
        var originals = new List<Photo>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sample", "photos"), "*.jpg").Order(StringComparer.Ordinal)) originals.Add(await TakeAsync(db, await File.ReadAllBytesAsync(file, Cancel), by));
        Assert.InRange(originals.Count, 12, 100);
        foreach (var original in originals) Assert.Empty(await new LookAlikes(db).FindAsync(original.Id, Cancel));

        foreach (var original in originals.Take(6))
        {
            foreach (var rendition in (Rendition[])
            [
                new(320, RenditionFormat.Jpeg), new(480, RenditionFormat.WebP),
                new(480, RenditionFormat.Jpeg, original.Crop(CropShape.Card)), new(480, RenditionFormat.Jpeg, original.Crop(CropShape.Square)),
            ])
            {
                var copy = await TakeAsync(db, await MakeAsync(original, rendition), by);
                Assert.Equal([original.Id], (await new LookAlikes(db).FindAsync(copy.Id, Cancel)).Where(id => originals.Exists(o => o.Id == id)));
                Assert.Contains(copy.Id, await new LookAlikes(db).FindAsync(original.Id, Cancel));
            }
        }

        var grey = await TakeAsync(db, Pictures.File("alley-cut-grey.jpg"), by);
        Assert.Contains(originals[0].Id, await new LookAlikes(db).FindAsync(grey.Id, Cancel));
    }

    [Fact]
    public async Task The_page_of_a_copy_leads_to_the_photo_it_is_nearly_and_says_where_that_is_used_or_that_it_was_withdrawn()
    {
        await using var db = site.OpenDatabase();
        var (original, copy) = await site.ArrangeAsync(async room =>
        {
            var original = await TakeAsync(db, Pictures.Wire(), await AccountAsync(db));
            var article = room.Draft();
            article.Working.LeadWith(room.Stored(original.Id), "", "An alley.");
            article.Save(room.Editor, FakeClock.Noon);
            room.Keep();
            return (original, await TakeAsync(db, Pictures.File("alley-cut-grey.jpg"), await AccountAsync(db)));
        });
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal($"Looks like photo {original.Id}, used in 1 story.", (await editor.OpenAsync($"/admin/photos/{copy.Id}")).QuerySelector("section[aria-labelledby=alike] a").Words());
        Assert.Equal($"Looks like photo {copy.Id}, used in no story.", (await editor.OpenAsync($"/admin/photos/{original.Id}")).QuerySelector("section[aria-labelledby=alike] a").Words());

        using var killed = await editor.SendDeskFormAsync($"/admin/photos/{original.Id}", $"/admin/photos/{original.Id}/kill", new() { ["Why"] = "The agency asked." });
        Assert.Equal(HttpStatusCode.Redirect, killed.StatusCode);
        Assert.Equal($"Looks like photo {original.Id}, which was withdrawn for good.", (await editor.OpenAsync($"/admin/photos/{copy.Id}")).QuerySelector("section[aria-labelledby=alike] a").Words());
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_or_is_of_one_shade_is_looked_at_once_and_is_like_nothing()
    {
        await using var db = site.OpenDatabase();
        var by = await AccountAsync(db);
        var (broken, plain) = (await TakeAsync(db, Pictures.Jpeg(40, 30), by), await TakeAsync(db, Pictures.File("still.png"), by));
        Assert.Empty(await db.Photos.NotLookedAt().ToListAsync(Cancel));
        foreach (var photo in (Photo[])[broken, plain]) Assert.Empty(await new LookAlikes(db).FindAsync(photo.Id, Cancel));
        Assert.False(await db.PhotoLooks.Of(broken.Id).AnyAsync(Cancel));
    }

    [Fact]
    public async Task What_was_not_looked_at_waits_in_the_database_the_newest_first()
    {
        await site.ArrangeAsync(room =>
        {
            room.Keep(Newsroom.Photo());
            room.Keep(Newsroom.Photo());
            return room.Keep();
        });
        await using var db = site.OpenDatabase();
        Assert.Equal([2, 1], await db.Photos.NotLookedAt().Select(p => p.Id).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Near_copies_are_found_by_index()
    {
        await using var db = site.OpenDatabase();
        if (!db.Database.IsSqlite()) return;
        var steps = await db.PlanAsync(db.PhotoLooks.OfWholes().Near([1], [2], [3], [4]));
        Assert.Equal(4, steps.Count(s => s.Contains("USING INDEX IX_PhotoLooks_Band", StringComparison.Ordinal)));
        Assert.DoesNotContain(steps, s => s.StartsWith("SCAN p", StringComparison.Ordinal));
    }

    public void Dispose() => site.Dispose();

    private async Task<Account> AccountAsync(NewsDbContext db)
    {
        await site.StaffAsync(Roles.Editor);
        return await db.Users.FirstAsync(Cancel);
    }

    /// <summary>A photo that was taken in and looked at.</summary>
    private async Task<Photo> TakeAsync(NewsDbContext db, byte[] content, Account by)
    {
        using var stream = new MemoryStream(content);
        var (photo, _) = await new PhotoIntake(db, site.Services.GetRequiredService<MediaStore>(), RightsProfile.Anybody, "en", null).TakeAsync(stream, by, FakeClock.Noon, Cancel);
        await new LookAlikes(db).KeepAsync(photo, site.Services.GetRequiredService<RenditionMaker>(), FakeClock.Noon, Cancel);
        return photo;
    }

    private async Task<byte[]> MakeAsync(Photo photo, Rendition rendition)
    {
        await site.Services.GetRequiredService<RenditionMaker>().MakeAsync(photo, rendition, RenditionCredit.Of(photo, "en"));
        await using var made = await site.Services.GetRequiredService<RenditionFolder>().OpenAsync(rendition.NameOf(photo.FileName), Cancel);
        using var content = new MemoryStream();
        await made!.Content.CopyToAsync(content, Cancel);
        return content.ToArray();
    }
}
