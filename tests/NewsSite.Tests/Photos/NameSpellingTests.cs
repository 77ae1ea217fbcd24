using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Photos;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Agencies and photographers, whatever way their names are spelled.</summary>
public sealed class NameSpellingTests : IDisposable
{
    private static readonly Account Edith = new("edith@example.org", "Edith", FakeClock.Noon);
    private readonly TestSite site = new() { Settings = { ["Site:PictureSuppliers:0"] = "Courier Pictures" } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AFP", "AFP OUT")]
    [InlineData("AFP", "AGENCE FRANCE-PRESSE OUT")]
    [InlineData("AFP", "A.F.P. OUT")]
    [InlineData("Agence France Presse", "AFP OUT")]
    [InlineData("Getty Images", "GETTY OUT")]
    [InlineData("PA Wire", "UK AND PRESS ASSOCIATION OUT")]
    [InlineData("Courier Pictures", "COURIER PIX OUT")]
    [InlineData("courier pix", "GERMANY, COURIER PICTURES OUT")]
    public void A_picture_that_is_not_for_an_agencys_clients_is_not_for_them_however_the_name_is_spelled(string supplier, string demand)
    {
        var house = new HouseNames([new(NameKind.Agency, "Courier Pix", "Courier Pictures", Edith, FakeClock.Noon)]);
        var caption = WireCaption.Read($"A tram. EPA/A KELLER {demand}", house);
        Assert.Equal(("EPA/A KELLER", ""), (caption.Credit!.Line, caption.Unread));
        Assert.Contains(caption.Restrictions, r => new RightsProfile([], [supplier]) { Names = house }.Judge(r).Verdict == UseVerdict.MustNot);
        Assert.DoesNotContain(caption.Restrictions, r => new RightsProfile([], ["TASS"]) { Names = house }.Judge(r).Verdict != UseVerdict.May);
    }

    [Theory]
    [InlineData("REUTERS/Anna Keller", "REUTERS/Anna Keller")]
    [InlineData("Ana Ruiz / Courier Pix", "Ana Ruiz / Courier Pictures")]
    [InlineData("Harbour Police via COURIER PIX", "Harbour Police via Courier Pictures")]
    [InlineData("A. Ruiz/Pool via Courier Pix", "Ana Ruiz/Pool via Courier Pictures")]
    [InlineData("ANA RUIZ / AFP", "ANA RUIZ / AFP")]
    public void A_credit_is_changed_only_where_the_desk_has_said_so(string came, string printed)
    {
        var house = new HouseNames([new(NameKind.Agency, "Courier Pix", "Courier Pictures", Edith, FakeClock.Noon), new(NameKind.Photographer, "A. Ruiz", "Ana Ruiz", Edith, FakeClock.Noon)]);
        Assert.Equal(printed, house.Credit(came));
        Assert.Equal(came, HouseNames.BuiltIn.Credit(came));
    }

    [Fact]
    public async Task A_photo_comes_in_with_the_houses_names_is_found_by_any_and_keeps_what_came()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await GiveAsync(editor, "Agency", "Courier Pictures", "Courier Pix\nC.P. Photo Service");
        await GiveAsync(editor, "Photographer", "Ana Ruiz", "A. Ruiz");
        await Pictures.UploadAsync(site, Pictures.WithIim(Pictures.Jpeg(40, 30), (80, "A. Ruiz"), (110, "A. Ruiz / courier pix"), (115, "C.P. PHOTO SERVICE"), (120, "A harbour at dawn.")));
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.SingleAsync(Cancel);
        Assert.Equal(("Ana Ruiz", "Ana Ruiz / Courier Pictures", "Courier Pictures"), (photo.Creator, photo.Credit, photo.Source));
        Assert.Equal(("A. Ruiz", "A. Ruiz / courier pix", "C.P. PHOTO SERVICE"), (photo.CreatorAsSpelled, photo.CreditAsSpelled, photo.SourceAsSpelled));
        Assert.Equal(RightsCategory.Agency, photo.Rights.Category);
        foreach (var query in (string[])["agency=courier+pix", "agency=Courier+Pictures", "agency=C.P.+Photo+Service", "q=courier+pix+dawn", "q=c.p.+photo+service", "q=ana+ruiz", "q=A.+Ruiz"])
            Assert.Single((await editor.OpenAsync($"/admin/photos?{query}")).QuerySelectorAll(".photos li"));
        Assert.Empty((await editor.OpenAsync("/admin/photos?agency=AFP")).QuerySelectorAll(".photos li"));
        Assert.Equal(["Courier Pictures"], (await editor.OpenAsync("/admin/photos")).QuerySelectorAll("datalist option").Select(o => o.GetAttribute("value")));
        Assert.Contains("came as “C.P. PHOTO SERVICE”", (await editor.OpenAsync("/admin/photos/1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_that_are_here_follow_and_get_back_what_they_came_with_when_a_spelling_is_taken_back()
    {
        await site.ArrangeAsync(async room =>
        {
            for (var i = 0; i < 3; i++) room.Keep(Photo(i < 2 ? "Courier Pix" : "AFP", ""));
            return await Task.FromResult(room.Keep());
        });
        var editor = await site.StaffAsync(Roles.Editor);
        await GiveAsync(editor, "Agency", "Courier Pictures", "Courier Pix");
        await ReadAgainAsync();
        Assert.Equal(["Courier Pictures", "Courier Pictures", "AFP"], await SourcesAsync());
        Assert.Equal([2, 2, 1], await PhotosAsync(p => p.Version));

        await using (var db = site.OpenDatabase())
        {
            var second = await db.Photos.Include(p => p.Words).SingleAsync(p => p.Id == 2, Cancel);
            second.Source = "Lise Marchand";
            second.Save(RightsProfile.Anybody);
            await db.SaveChangesAsync(Cancel);
        }

        using var taken = await editor.SendDeskFormAsync("/admin/photo-names", "/admin/photo-names/1/take-back", []);
        Assert.Equal("/admin/photo-names?notice=taken-back", taken.Headers.Location!.ToString());
        await ReadAgainAsync();
        Assert.Equal(["Courier Pix", "Lise Marchand", "AFP"], await SourcesAsync());
        Assert.Equal("Nothing yet.", (await editor.OpenAsync("/admin/photo-names")).QuerySelector("section[aria-labelledby=given] p").Words());
    }

    [Fact]
    public async Task A_caption_that_was_not_understood_is_read_again_and_judged_except_where_the_desk_wrote_something_else()
    {
        await site.ArrangeAsync(async room =>
        {
            for (var i = 0; i < 2; i++)
            {
                var photo = Photo("EPA", "A tram in Lyon, France, 27 March 2021. EPA/A KELLER FOTO COURIER BUREAU OUT");
                var caption = WireCaption.Read(photo.Received);
                photo.Description = i == 0 ? caption.Text : "A tram.";
                photo.Rights.Unread = caption.Unread;
                photo.Rights.Demands = [.. caption.Restrictions.Select(r => new PhotoDemand(r, "caption"))];
                photo.Save(RightsProfile.Anybody);
                room.Keep(photo);
            }

            return await Task.FromResult(room.Keep());
        });
        Assert.DoesNotContain(UseVerdict.MustNot, await PhotosAsync(p => p.Rights.Verdict));
        await GiveAsync(await site.StaffAsync(Roles.Editor), "Agency", "Courier Pictures", "Foto Courier Bureau");
        await ReadAgainAsync();
        Assert.Equal([UseVerdict.MustNot, UseVerdict.MustNot], await PhotosAsync(p => p.Rights.Verdict));
        Assert.Equal(["A tram in Lyon, France, 27 March 2021.", "A tram."], await PhotosAsync(p => p.Description));
        await using var db = site.OpenDatabase();
        Assert.Equal("It is not for clients of Courier Pictures, and we are one.", (await db.Photos.FirstAsync(Cancel)).Rights.Reasons);
    }

    [Fact]
    public async Task A_reading_that_was_stopped_goes_on_where_it_stopped()
    {
        // Without the site itself, which would go on by itself.
        await site.ArrangeAsync(room =>
        {
            for (var i = 0; i < 7; i++) room.Keep(Photo("Courier Pix", ""));
            return room.Keep(new NameSpelling(NameKind.Agency, "Courier Pix", "Courier Pictures", room.Editor, FakeClock.Noon));
        });
        Assert.Equal(5, await StepAsync());
        Assert.Equal(["Courier Pictures", "Courier Pix"], (await SourcesAsync())[4..6]);
        Assert.Equal(2, await StepAsync());
        Assert.Null(await StepAsync());
        Assert.All(await SourcesAsync(), s => Assert.Equal("Courier Pictures", s));

        async Task<int?> StepAsync()
        {
            await using var db = site.OpenDatabase();
            return await new Respelling(db, RightsProfile.Anybody, new(new MediaFolder("nowhere")), "en", atOnce: 5).NextAsync(Cancel);
        }
    }

    [Theory]
    [InlineData("", "Courier Pix", "Please enter a name.")]
    [InlineData("Courier Pictures", "", "Write at least one spelling.")]
    [InlineData("Courier Pictures", "COURIER PICTURES", "These are the name itself: capitals and accents make no difference.")]
    [InlineData("Courier Pictures", "--", "“--” has neither letters nor digits.")]
    [InlineData("Others", "courier pix", "“courier pix” is written “Courier Pictures” already. Take that back first.")]
    [InlineData("Courier Pix", "Courier Pictures", "“Courier Pix” is itself written “Courier Pictures”. Take that back first.")]
    public async Task What_cannot_be_kept_is_said_and_what_was_typed_stays(string name, string spellings, string problem)
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await GiveAsync(editor, "Agency", "Courier Pictures", "Courier Pix");
        using var refused = await editor.SendDeskFormAsync("/admin/photo-names", "/admin/photo-names", new() { ["Kind"] = "Agency", ["Name"] = name, ["Spellings"] = spellings });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal((name, spellings), (page.QuerySelector("#name")!.GetAttribute("value") ?? "", page.QuerySelector("#spellings")!.TextContent.Trim()));
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.NameSpellings.CountAsync(Cancel));
    }

    public void Dispose() => site.Dispose();

    private static Photo Photo(string source, string received)
    {
        var photo = Newsroom.Photo();
        (photo.Source, photo.Received) = (source, received);
        return photo;
    }

    private static async Task GiveAsync(HttpClient editor, string kind, string name, string spellings)
    {
        using var given = await editor.SendDeskFormAsync("/admin/photo-names", "/admin/photo-names", new() { ["Kind"] = kind, ["Name"] = name, ["Spellings"] = spellings });
        Assert.Equal("/admin/photo-names?notice=given", given.Headers.Location!.ToString());
    }

    /// <summary>What the site does by itself, here and now.</summary>
    private async Task ReadAgainAsync()
    {
        await using var db = site.OpenDatabase();
        var respelling = new Respelling(db, site.Services.GetRequiredService<RightsProfile>(), site.Services.GetRequiredService<RenditionFolder>(), "en");
        while (await respelling.NextAsync(Cancel) is not null)
        {
        }
    }

    private Task<List<string>> SourcesAsync() => PhotosAsync(p => p.Source);

    private async Task<List<T>> PhotosAsync<T>(System.Linq.Expressions.Expression<Func<Photo, T>> what)
    {
        await using var db = site.OpenDatabase();
        return await db.Photos.OrderBy(p => p.Id).Select(what).ToListAsync(Cancel);
    }
}
