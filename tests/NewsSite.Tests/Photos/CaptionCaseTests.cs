using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Captions.Cases;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class CaptionCaseTests : IDisposable
{
    private const string Received = "epa09101005 A plaque is unveiled near the Old Mint in Paris, France, 27 March 2021. EPA-EFE/ANNA KELLER / POOL MAXPPP OUT";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Cases { get; } = [.. File().Select(c => (string)c["id"]!)];

    [Theory, MemberData(nameof(Cases))]
    public void What_was_read_is_written_as_the_cases_of_the_tests_are(string id)
    {
        var example = File().First(c => (string)c["id"]! == id);
        var written = JsonNode.Parse(ExpectedCaption.Of(WireCaption.Read((string)example["caption"]!)).Write());
        Assert.True(JsonNode.DeepEquals(example["expect"], written), written!.ToJsonString());
    }

    [Fact]
    public async Task What_the_desk_finds_in_a_caption_becomes_a_case_with_what_was_read_and_the_file_of_cases_holds_the_last_word()
    {
        var editor = await FillAsync();
        await SaveAsync(editor, ("Place", "Old Mint in Paris, France"), ("Description", "Somebody rewrote this."), ("Keywords", "plaque"));
        await SaveAsync(editor, ("Creator", "Anna Keller / Pool"), ("Restrictions", ""), ("TakenOn", "2021-03-26"));
        var page = await editor.OpenAsync("/admin/caption-cases");
        Assert.Equal(
            ["Place Paris, France Old Mint in Paris, France Date 2021-03-27 2021-03-26 Photographer Anna Keller Anna Keller / Pool Restrictions OUT client MAXPPP nothing", "Place Paris, France Old Mint in Paris, France"],
            page.QuerySelectorAll(".cases dl").Select(d => d.Words()));
        Assert.Contains("Editor", page.QuerySelector(".cases .quiet").Words(), StringComparison.Ordinal);

        var file = JsonNode.Parse(await editor.GetStringAsync(new Uri("/admin/caption-cases/file", UriKind.Relative), Cancel))!;
        var expected = JsonNode.Parse("""
            {"id":"D2","caption":"?","expect":{"id":"epa09101005","text":"A plaque is unveiled near the Old Mint in Paris, France, 27 March 2021.","place":"Old Mint in Paris, France","date":"2021-03-26",
            "credit":{"line":"EPA-EFE/ANNA KELLER / POOL","agency":"EPA-EFE","photographer":"Anna Keller / Pool","pool":true}}}
            """)!;
        expected["caption"] = Received;
        Assert.True(JsonNode.DeepEquals(expected, Assert.Single(file["cases"]!.AsArray())), file.ToJsonString());
    }

    [Fact]
    public async Task What_the_desk_only_knew_better_is_no_case()
    {
        var editor = await FillAsync();
        await SaveAsync(editor, ("Description", "A ceremony."), ("Place", "Lyon"), ("Credit", "The Courier"), ("Keywords", "plaque"));
        Assert.StartsWith("There are no corrections yet.", (await editor.OpenAsync("/admin/caption-cases")).QuerySelector("main .quiet").Words(), StringComparison.Ordinal);
        Assert.Empty(JsonNode.Parse(await editor.GetStringAsync(new Uri("/admin/caption-cases/file", UriKind.Relative), Cancel))!["cases"]!.AsArray());
    }

    [Fact]
    public async Task Script_in_a_caption_is_text_on_the_page_of_cases_and_in_their_file()
    {
        var editor = await FillAsync("<script>alert(1)</script> in Paris, France, 27 March 2021. EPA/ANNA KELLER");
        await SaveAsync(editor, ("Place", "Paris"));
        foreach (var address in (string[])["/admin/caption-cases", "/admin/caption-cases/file"])
            Assert.DoesNotContain("<script>alert", await editor.GetStringAsync(new Uri(address, UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static IEnumerable<JsonNode> File() => JsonNode.Parse(Pictures.File("captions.json"))!["cases"]!.AsArray().Select(c => c!);

    private async Task<HttpClient> FillAsync(string received = Received)
    {
        await site.ArrangeAsync(room =>
        {
            var photo = Newsroom.Photo();
            var caption = WireCaption.Read(received);
            (photo.Received, photo.Description, photo.Place, photo.Reference) = (received, caption.Text, caption.Place!, caption.Id ?? "");
            (photo.Credit, photo.Creator, photo.Source) = (caption.Credit!.Line, caption.Credit.Photographer!, caption.Credit.Agency!);
            photo.TakenAt = new(2021, 3, 27, 0, 0, 0, TimeSpan.Zero);
            return room.Keep(photo);
        });
        return await site.StaffAsync(Roles.Editor);
    }

    /// <summary>Sends the photo's form as it stands, with changes.</summary>
    private async Task SaveAsync(HttpClient client, params (string Name, string Value)[] changes)
    {
        await using var db = site.OpenDatabase();
        var photo = await db.Photos.SingleAsync(Cancel);
        var form = new Dictionary<string, string?>
        {
            ["Version"] = $"{photo.Version}", ["Description"] = photo.Description, ["Place"] = photo.Place, ["Reference"] = photo.Reference, ["Credit"] = photo.Credit, ["Creator"] = photo.Creator, ["Source"] = photo.Source,
            ["TakenOn"] = photo.TakenAt!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["Restrictions"] = photo.Restrictions, ["Category"] = "Agency", ["Keywords"] = photo.Keywords,
        };
        foreach (var (name, value) in changes) form[name] = value;
        using var saved = await client.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1", form);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }
}
