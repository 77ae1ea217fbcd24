using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Pictures that anybody may use by a licence which asks for something: to be named, with a link, and left uncut or unsold.</summary>
public sealed class PhotoLicenceTests : IDisposable
{
    private const string Origin = "https://example.org/pictures/12";

    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CC BY 4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("cc-by-sa 3.0", "CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/")]
    [InlineData("CC BY NC ND 2.0", "CC BY-NC-ND 2.0", "https://creativecommons.org/licenses/by-nc-nd/2.0/")]
    [InlineData("http://creativecommons.org/licenses/by/2.0/de/deed.en", "CC BY 2.0 DE", "https://creativecommons.org/licenses/by/2.0/de/")]
    [InlineData("https://www.creativecommons.org/licenses/by-sa/4.0/legalcode", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("CC0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("Public Domain Mark 1.0", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/")]
    public void A_licence_is_known_by_its_address_and_by_its_short_name(string written, string name, string address)
        => Assert.Equal(new CreativeCommonsLicence(name, address), CreativeCommonsLicence.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData("CC BY")]
    [InlineData("CC BY 5.0")]
    [InlineData("CC BY-SA-ND 4.0")]
    [InlineData("CC NC 4.0")]
    [InlineData("https://example.org/licenses/by/4.0/")]
    [InlineData("https://creativecommons.org.example.org/licenses/by/4.0/")]
    [InlineData("javascript:alert(1)//creativecommons.org/licenses/by/4.0/")]
    public void Nothing_else_is_one(string written) => Assert.Null(CreativeCommonsLicence.Read(written));

    [Theory]
    [InlineData("", Origin, UseVerdict.MustNot)]
    [InlineData("https://example.org/our-own-terms", Origin, UseVerdict.MustNot)]
    [InlineData("CC BY 4.0", "", UseVerdict.NeedsApproval)]
    [InlineData("CC BY-NC 4.0", Origin, UseVerdict.NeedsApproval)]
    [InlineData("CC BY-SA 4.0", Origin, UseVerdict.May)]
    [InlineData("CC0 1.0", "", UseVerdict.May)]
    public void What_it_asks_for_weighs(string licence, string origin, UseVerdict verdict)
    {
        var rights = new PhotoRights { Category = RightsCategory.CreativeCommons, Licence = licence, Origin = origin };
        rights.Judge(RightsProfile.Anybody);
        Assert.Equal(verdict, rights.Standing);
        Assert.Equal(verdict == UseVerdict.May, rights.WhyAt(FakeClock.Noon).Count == 0);
    }

    [Theory]
    [InlineData("Ana Silva", "CC BY 4.0", "Ana Silva / CC BY 4.0")]
    [InlineData("Ana Silva, cc by 4.0", "CC BY 4.0", "Ana Silva, cc by 4.0")]
    [InlineData("Ana Silva / CC BY-SA 3.0 DE", "CC BY 4.0", "Ana Silva / CC BY 4.0")]
    [InlineData("", "CC0", "CC0 1.0")]
    public void The_credit_ends_with_it(string credit, string licence, string printed)
    {
        var photo = new Photo("a.jpg", 300, 200, FakeClock.Noon) { Credit = credit };
        (photo.Rights.Category, photo.Rights.Licence) = (RightsCategory.CreativeCommons, licence);
        photo.Save(RightsProfile.Anybody);
        photo.Save(RightsProfile.Anybody);
        Assert.Equal(printed, photo.Credit);
    }

    [Fact]
    public void A_picture_that_must_not_be_changed_is_not_cut()
    {
        var photo = new Photo("a.jpg", 300, 100, FakeClock.Noon);
        (photo.Rights.Category, photo.Rights.Licence) = (RightsCategory.CreativeCommons, "CC BY-ND 4.0");
        photo.Save(RightsProfile.Anybody);
        Assert.Null(photo.Crop(CropShape.Square));
    }

    [Fact]
    public async Task What_a_file_says_of_its_licence_is_taken_and_the_story_links_to_both()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await Pictures.UploadAsync(site, WithLicence("https://creativecommons.org/licenses/by-sa/4.0/deed.de", Origin));
        var page = await editor.OpenAsync("/admin/photos/1");
        Assert.Equal("May be used", page.QuerySelector(".rights h2").Words());
        Assert.Equal("CreativeCommons", page.QuerySelector("#category option[selected]")!.GetAttribute("value"));
        Assert.Equal("Ana Silva / CC BY-SA 4.0", page.QuerySelector("#credit")!.GetAttribute("value"));
        await PublishAsync();
        var story = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        var credit = story.QuerySelector("figure.photo .credit")!;
        Assert.Equal("Photo: Ana Silva / CC BY-SA 4.0", credit.Words());
        Assert.Equal([Origin, "https://creativecommons.org/licenses/by-sa/4.0/"], credit.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("license", credit.QuerySelector("a:last-child")!.GetAttribute("rel"));
        var graph = story.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("\"license\":\"https://creativecommons.org/licenses/by-sa/4.0/\",\"acquireLicensePage\":\"" + Origin + "\"", graph, StringComparison.Ordinal);
        Assert.Contains("Ana Silva / CC BY-SA 4.0", (await site.Reader().GetStringAsync(new Uri("/feed", UriKind.Relative), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_licence_that_is_none_is_said_in_the_form_and_kept()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        await Pictures.UploadAsync(site, Pictures.Jpeg(40, 30));
        using var refused = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1", new() { ["Version"] = "2", ["Category"] = "CreativeCommons", ["Licence"] = "by, I think", ["Origin"] = "a friend" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Equal(2, page.QuerySelectorAll(".problems li").Length);
        Assert.Equal(["by, I think", "a friend"], ((string[])["#licence", "#origin"]).Select(i => page.QuerySelector(i)!.GetAttribute("value")));
    }

    public void Dispose() => site.Dispose();

    private async Task PublishAsync()
    {
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        var article = room.Draft();
        article.Working.LeadWith(await db.Photos.SingleAsync(Cancel), "At the pier.", "A ferry.");
        article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
        article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>A JPEG whose XMP names its creator, its licence and where it comes from.</summary>
    private static byte[] WithLicence(string licence, string origin)
    {
        var packet = Encoding.UTF8.GetBytes(
            $"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\" xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\"><dc:creator><rdf:Seq><rdf:li>Ana Silva</rdf:li></rdf:Seq></dc:creator><xmpRights:WebStatement>{licence}</xmpRights:WebStatement><plus:Licensor><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><plus:LicensorURL>{origin}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor></rdf:Description></rdf:RDF></x:xmpmeta>");
        var (jpeg, length) = (Pictures.Jpeg(1200, 800), packet.Length + 2);
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. packet, .. jpeg[2..]];
    }
}
