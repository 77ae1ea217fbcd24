using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Photos;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class PhotoDeskTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_uploaded_wire_photo_shows_its_sentence_taken_apart_and_its_verdict()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var page = await editor.OpenAsync(await UploadAsync(editor, "01-epa-pool-iim-xmp.jpg"));
        Assert.Equal("May be used", page.QuerySelector(".rights h2").Words());
        Assert.Equal("EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", page.QuerySelector("#credit")!.GetAttribute("value"));
        Assert.Equal("Paris, France", page.QuerySelector("#place")!.GetAttribute("value"));
        Assert.Equal("2021-03-27", page.QuerySelector("#takenon")!.GetAttribute("value"));
        Assert.Equal(
            ["Reference: epa09101005", "Place: Paris, France", "Date: 27 March 2021", "Credit: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", "Restriction: MAXPPP OUT"],
            page.QuerySelectorAll(".sentence .part").Select(p => p.Words()));
    }

    [Fact]
    public async Task A_client_of_the_agency_that_is_left_out_must_not_use_it()
    {
        using var paris = new ClientSite();
        var editor = await paris.StaffAsync(Roles.Editor);
        var page = await editor.OpenAsync(await UploadAsync(editor, "01-epa-pool-iim-xmp.jpg"));
        Assert.Equal("Must not be used", page.QuerySelector(".rights h2").Words());
        Assert.Equal("It is not for clients of MAXPPP, and we are one.", page.QuerySelector(".rights li").Words());
        await using var db = paris.OpenDatabase();
        var room = new Newsroom(db);
        room.Draft();
        using var chosen = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", new() { ["Version"] = "2", ["Headline"] = "Plaque", ["Body"] = "The first boat left at noon.", ["Language"] = "en", ["PhotoId"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chosen.StatusCode);
        Assert.Contains("This photo must not be used. It is not for clients of MAXPPP", (await chosen.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_misread_is_corrected_and_found_by_its_new_words()
    {
        var editor = await site.StaffAsync(Roles.Reporter);
        var address = await UploadAsync(editor, "01-epa-pool-iim-xmp.jpg");
        using var saved = await SaveAsync(editor, address, f => { f["Description"] = "Unveiling a plaque"; f["Place"] = "Orléans, France"; f["TakenOn"] = "2021-03"; f["Restrictions"] = "BURGUNDIA OUT"; });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await editor.OpenAsync(address);
        Assert.Equal("2021-03", page.QuerySelector("#takenon")!.GetAttribute("value"));
        Assert.Equal("Needs an editor’s approval", page.QuerySelector(".rights h2").Words());
        Assert.Single((await editor.OpenAsync("/admin/photos?q=orle%20PLAQ")).QuerySelectorAll(".photos li"));
        Assert.Empty((await editor.OpenAsync("/admin/photos?q=massoud")).QuerySelectorAll(".photos li"));
        Assert.Single((await editor.OpenAsync("/admin/photos?verdict=NeedsApproval")).QuerySelectorAll(".photos li"));
        await editor.OpenAsync("/admin/photos?verdict=9", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Bad_fields_are_said_in_the_form_and_kept()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var address = await UploadAsync(editor, "05-no-metadata.jpg");
        using var refused = await SaveAsync(editor, address, f => { f["Credit"] = new string('c', 301); f["TakenOn"] = "31 February"; f["Category"] = "99"; f["ExpiresAt"] = "soon"; });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Equal(4, page.QuerySelectorAll(".problems li").Length);
        Assert.Equal("31 February", page.QuerySelector("#takenon")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_stale_save_is_not_taken_and_loses_nothing()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var address = await UploadAsync(editor, "05-no-metadata.jpg");
        using var first = await SaveAsync(editor, address, f => f["Description"] = "Mine");
        using var stale = await SaveAsync(editor, address, f => { f["Description"] = "Yours"; f["Version"] = "1"; });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("Yours", (await stale.ReadAsync()).QuerySelector("#description")!.TextContent);
        Assert.Equal("Mine", (await editor.OpenAsync(address)).QuerySelector("#description")!.TextContent);
    }

    [Fact]
    public async Task An_editor_approves_a_handout_and_a_reporter_cannot()
    {
        var (editor, reporter) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Reporter));
        var address = await UploadAsync(reporter, "05-no-metadata.jpg");
        using var handout = await SaveAsync(reporter, address, f => f["Category"] = "Handout");
        Assert.Null((await reporter.OpenAsync(address)).QuerySelector("form[action$=approve]"));
        var page = await editor.OpenAsync(address);
        var version = page.QuerySelector("form[action$=approve] [name=Version]")!.GetAttribute("value");
        using var silent = await editor.SendDeskFormAsync(address, $"{address}/approve", new() { ["Version"] = version, ["Why"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        using var approved = await editor.SendDeskFormAsync(address, $"{address}/approve", new() { ["Version"] = version, ["Why"] = "The fire brigade confirmed it." });
        Assert.Equal("May be used", (await editor.OpenAsync(address)).QuerySelector(".rights h2").Words());
        using var again = await editor.SendDeskFormAsync(address, $"{address}/approve", new() { ["Version"] = version, ["Why"] = "Twice." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        using var forbidden = await reporter.SendDeskFormAsync(address, $"{address}/kill", new() { ["Why"] = "No." });
        Assert.StartsWith("/admin/refused", forbidden.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_photo_is_gone_from_every_page_and_its_file_from_its_address()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var address = await UploadAsync(editor, "01-epa-pool-iim-xmp.jpg");
        await LeadAsync();
        var reader = site.Reader();
        var source = (await reader.OpenAsync("/world/1/ferry-services-resume")).QuerySelector("figure.photo img")!.GetAttribute("src")!;
        Assert.Equal("Ferry services resume", (await editor.OpenAsync(address)).QuerySelector("section[aria-labelledby=uses] a").Words());

        using var killed = await editor.SendDeskFormAsync(address, $"{address}/kill", new() { ["Why"] = "The agency asked." });
        Assert.Equal(HttpStatusCode.Redirect, killed.StatusCode);

        foreach (var page in (string[])["/", "/world", "/world/1/ferry-services-resume", "/feed/json", "/sitemap-stories-1.xml"])
        {
            var shown = await reader.GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
            Assert.DoesNotContain(source, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("ARCHAMBAULT", shown, StringComparison.Ordinal);
        }

        Assert.Equal("/withheld.svg", (await reader.OpenAsync("/world/1/ferry-services-resume")).QuerySelector("figure.photo img")!.GetAttribute("src"));
        await reader.OpenAsync(source, HttpStatusCode.NotFound);
        await reader.OpenAsync("/withheld.svg");
        var record = await editor.OpenAsync(address);
        Assert.Contains("The agency asked.", record.QuerySelector(".rights").Words(), StringComparison.Ordinal);
        Assert.Equal("Where it stood", record.QuerySelector("#uses").Words());
        Assert.Equal(
            "Ferry services resume readers saw it from 22 November 2026, 11:00 until 22 November 2026, 12:00 UTC", record.QuerySelector("section[aria-labelledby=uses] li").Words());
    }

    [Fact]
    public async Task A_photo_whose_right_ends_is_replaced_at_its_hour()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var address = await UploadAsync(editor, "01-epa-pool-iim-xmp.jpg");
        await LeadAsync();
        using var saved = await SaveAsync(editor, address, f => f["ExpiresAt"] = "2026-11-22T12:30");
        site.Clock.Now = FakeClock.Noon.AddMinutes(30).AddSeconds(-1);
        Assert.StartsWith("/media/", (await site.Reader().OpenAsync("/")).QuerySelector(".teaser img")!.GetAttribute("src"), StringComparison.Ordinal);
        site.Clock.Now = FakeClock.Noon.AddMinutes(30);
        Assert.Equal("/withheld.svg", (await site.Reader().OpenAsync("/")).QuerySelector(".teaser img")!.GetAttribute("src"));
        Assert.Equal("/withheld.svg", (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("figure.photo img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Script_in_a_caption_is_text_everywhere_at_the_desk()
    {
        const string script = "<script>alert(1)</script>";
        await site.ArrangeAsync(room => room.Keep(new Photo("a.jpg", 1, 1, FakeClock.Noon) { Received = $"{script} EPA/{script} {script} OUT", Description = script, Credit = script, Keywords = script }));
        var editor = await site.StaffAsync(Roles.Editor);
        foreach (var page in (string[])["/admin/photos", "/admin/photos/1"]) Assert.DoesNotContain(script, (await editor.OpenAsync(page)).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_profile_of_the_paper_judges_all_photos_anew()
    {
        await site.ArrangeAsync(room =>
        {
            var photo = Newsroom.Photo();
            photo.Rights.Demands = [new(new(RestrictionKind.Out, "FR", OutTarget.Country), "caption")];
            photo.Rejudge(RightsProfile.Anybody);
            return room.Keep(photo);
        });
        await using var db = site.OpenDatabase();
        await new Rejudgement(db, new(["FR"], [])).RunAsync(Cancel);
        Assert.Equal(UseVerdict.MustNot, (await db.Photos.SingleAsync(Cancel)).Rights.Standing);
    }

    [Fact]
    public async Task Unknown_photos_are_not_found()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await editor.OpenAsync("/admin/photos/99", HttpStatusCode.NotFound);
        foreach (var address in (string[])["/admin/photos/99", "/admin/photos/99/kill", "/admin/photos/99/approve"])
        {
            using var answer = await editor.SendDeskFormAsync("/admin/photos", address, new() { ["Why"] = "Because." });
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    public void Dispose() => site.Dispose();

    private async Task LeadAsync()
    {
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        var article = room.Draft();
        article.Working.LeadWith(await db.Photos.SingleAsync(Cancel), "At the ceremony.", "Men before a wall.");
        article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
        article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<string> UploadAsync(HttpClient client, string file)
    {
        using var content = new MultipartFormDataContent();
        var token = (await client.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        content.Add(new StringContent(token), "__RequestVerificationToken");
        content.Add(new ByteArrayContent(Pictures.File(file)), "files", file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/photos") { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString().Split('?')[0];
    }

    /// <summary>Sends the photo's form as it stands, with changes.</summary>
    private static async Task<HttpResponseMessage> SaveAsync(HttpClient client, string address, Action<Dictionary<string, string?>> change)
    {
        var form = (await client.OpenAsync(address)).QuerySelector("form:has(#description)")!;
        var fields = form.QuerySelectorAll("input[name],textarea,select").Where(i => i.GetAttribute("type") != "checkbox").ToDictionary(
            i => i.GetAttribute("name")!, i => i.LocalName == "input" ? i.GetAttribute("value") : i.LocalName == "textarea" ? i.TextContent : i.QuerySelector("option[selected]")?.GetAttribute("value"));
        change(fields);
        return await client.SendFormAsync(address, fields);
    }

    /// <summary>A paper in France that takes its pictures from MAXPPP.</summary>
    private sealed class ClientSite : TestSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Territories:0", "FR");
            builder.UseSetting("Site:PictureSuppliers:0", "MAXPPP");
        }
    }
}
