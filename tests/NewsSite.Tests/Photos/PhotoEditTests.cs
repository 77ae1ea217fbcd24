using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class PhotoEditTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_looked_at_with_its_count_before_anything_is_written()
    {
        await FillAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var looked = await SendAsync(editor, ["1-1", "2-1", "3-2", "4-1", "99-1"], ("Credit", "Ana Ruiz"), ("NewGround", "Handout"));
        var page = await looked.ReadAsync();
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Equal("2 photos will change", page.QuerySelector("#changes").Words());
        Assert.Equal("Alley Credit: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL Ana Ruiz Ground: Agency we subscribe to Handout Use: May be used Needs an editor’s approval", page.QuerySelector(".changes li").Words());
        Assert.Equal(
            ["Killed It was withdrawn for good.", "Demanding Its supplier demands the credit “HARBOUR POLICE”.", "Photo 99 It is not here any more."],
            page.QuerySelectorAll("section[aria-labelledby=refused] li").Select(l => l.Words()));
        Assert.Equal(["EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL"], (await CreditsAsync()).Distinct());
    }

    [Fact]
    public async Task A_change_is_written_into_each_that_takes_it_and_undone_as_one()
    {
        await FillAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var report = await DoAsync(editor, ["1-1", "2-1", "3-2"], ("Credit", "Ana Ruiz"), ("Creator", "Ana Ruiz"), ("NewGround", "Handout"), ("Restrictions", "FRANCE OUT"), ("ExpiresAt", "2026-12-01T12:00"));
        Assert.StartsWith("Wrote credit “Ana Ruiz”, photographer “Ana Ruiz”, ground Handout, restrictions “FRANCE OUT”, an end into 2 photos.", report.Words(), StringComparison.Ordinal);
        Assert.Equal(["Killed: It was withdrawn for good."], report.QuerySelectorAll("li").Select(l => l.Words()));
        Assert.Equal(["Ana Ruiz", "Ana Ruiz"], (await CreditsAsync())[..2]);
        Assert.Equal(2, (await editor.OpenAsync("/admin/photos?q=ruiz&ground=Handout&verdict=NeedsApproval")).QuerySelectorAll(".photos li").Length);
        Assert.Contains("OUT", (await editor.OpenAsync("/admin/photos/1")).QuerySelector(".demands").Words(), StringComparison.Ordinal);

        using var undone = await editor.SendDeskFormAsync("/admin/photos?edited=1", "/admin/photo-edits/1/undo", []);
        Assert.Contains("Undone by Editor: 2 photos put back.", (await editor.OpenAsync(undone.Headers.Location!.ToString())).QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.Equal(["EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL"], (await CreditsAsync()).Distinct());
        Assert.Equal(2, (await editor.OpenAsync("/admin/photos?verdict=May&q=archambault&ground=Agency")).QuerySelectorAll(".photos li").Length - 1);
        using var again = await editor.SendDeskFormAsync("/admin/photos", "/admin/photo-edits/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_field_that_is_ticked_to_be_emptied_is_emptied_and_undone_and_no_supplier_loses_the_credit_it_demands()
    {
        await FillAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        await DoAsync(editor, ["1-1", "2-1"], ("Source", "Courier"), ("ExpiresAt", "2026-12-01T12:00"));
        var report = await DoAsync(editor, ["1-2", "2-2", "4-1"], ("Empty", "Source"), ("Empty", "Credit"), ("Empty", "ExpiresAt"));
        Assert.StartsWith("Wrote no credit, no source, no end into 2 photos.", report.Words(), StringComparison.Ordinal);
        Assert.Equal(["Demanding: Its supplier demands the credit “HARBOUR POLICE”."], report.QuerySelectorAll("li").Select(l => l.Words()));
        await using (var db = site.OpenDatabase()) Assert.Equal([("", "", (DateTimeOffset?)null), ("", "", null)], await db.Photos.OrderBy(p => p.Id).Take(2).Select(p => new ValueTuple<string, string, DateTimeOffset?>(p.Source, p.Credit, p.Rights.ExpiresAt)).ToListAsync(Cancel));
        using var undone = await editor.SendDeskFormAsync("/admin/photos?edited=2", "/admin/photo-edits/2/undo", []);
        await using (var db = site.OpenDatabase()) Assert.Equal(["Courier", "Courier"], await db.Photos.OrderBy(p => p.Id).Take(2).Select(p => p.Source).ToListAsync(Cancel));
        using var both = await SendAsync(editor, ["1-4"], ("Source", "Courier"), ("Empty", "Source"));
        Assert.Contains("Either write a source or empty it.", (await both.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_undoing_leaves_alone_what_somebody_changed_since_and_the_edit_what_was_changed_before()
    {
        await FillAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var report = await DoAsync(editor, ["1-1", "2-7"], ("Source", "Courier"));
        Assert.Equal(["Bridge: Somebody changed it after you opened the list."], report.QuerySelectorAll("li").Select(l => l.Words()));
        await DoAsync(editor, ["1-2"], ("Source", "Other"));
        using var undone = await editor.SendDeskFormAsync("/admin/photos?edited=1", "/admin/photo-edits/1/undo", []);
        var notice = (await editor.OpenAsync(undone.Headers.Location!.ToString())).QuerySelector(".notice").Words();
        Assert.Contains("no photo put back. Left as they are, because somebody changed them since: Alley", notice, StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Equal("Other", await db.Photos.Where(p => p.Id == 1).Select(p => p.Source).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Only_whoever_did_it_or_an_editor_undoes_it_and_nobody_after_a_day()
    {
        await FillAsync();
        var (one, other, editor) = (await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Editor));
        await DoAsync(one, ["1-1"], ("Source", "Courier"));
        Assert.Null((await other.OpenAsync("/admin/photo-edits")).QuerySelector("form[action$=undo]"));
        using var refused = await other.SendDeskFormAsync("/admin/photos", "/admin/photo-edits/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotNull((await editor.OpenAsync("/admin/photo-edits")).QuerySelector("form[action$=undo]"));
        site.Clock.Now = FakeClock.Noon.AddDays(1);
        editor = await site.StaffAsync(Roles.Editor);
        using var late = await editor.SendDeskFormAsync("/admin/photos", "/admin/photo-edits/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var unknown = await editor.SendDeskFormAsync("/admin/photos", "/admin/photo-edits/9/undo", []);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("1-1", "", "", "Say what is to be written into them.")]
    [InlineData("x", "Source", "Courier", "Tick the photos first.")]
    [InlineData("1-1", "NewGround", "Somewhere", "Choose on what ground we have them.")]
    [InlineData("1-1", "ExpiresAt", "soon", "Please give a day and a time")]
    [InlineData("1-1", "Source", null, "The source can have 200 characters; this has 201.")]
    public async Task What_cannot_be_written_is_said_and_what_was_typed_stays(string photo, string field, string? value, string problem)
    {
        await FillAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await SendAsync(editor, [photo], (field, value ?? new string('s', 201)), ("IsSure", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(problem, (await refused.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_is_said_where_the_form_would_be()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal("Tick the photos first.", (await editor.OpenAsync("/admin/photo-edits/new", HttpStatusCode.UnprocessableEntity)).QuerySelector(".problems li").Words());
    }

    public void Dispose() => site.Dispose();

    private Task<bool> FillAsync() => site.ArrangeAsync(room =>
    {
        var (alley, bridge, killed, demanding) = (Newsroom.Photo(restrictions: ""), Newsroom.Photo(restrictions: ""), Newsroom.Photo(), Newsroom.Photo());
        (alley.Description, bridge.Description, killed.Description, demanding.Description) = ("Alley", "Bridge", "Killed", "Demanding");
        demanding.Rights.Demands = [new(new(RestrictionKind.MandatoryCredit, "HARBOUR POLICE"), "caption")];
        foreach (var photo in new[] { alley, bridge, killed, demanding })
        {
            photo.Rejudge(RightsProfile.Anybody);
            room.Keep(photo);
        }

        killed.Kill("The agency asked.", room.Editor, FakeClock.Noon);
        return room.Keep();
    });

    private async Task<string[]> CreditsAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Photos.OrderBy(p => p.Id).Select(p => p.Credit).ToArrayAsync(Cancel);
    }

    private static async Task<IElement> DoAsync(HttpClient client, string[] photos, params (string Name, string Value)[] fields)
    {
        using var done = await SendAsync(client, photos, [.. fields, ("IsSure", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return (await client.OpenAsync(done.Headers.Location!.ToString())).QuerySelector(".notice")!;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string[] photos, params (string Name, string Value)[] fields)
    {
        var token = (await client.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([.. photos.Select(p => KeyValuePair.Create("Photo", p)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri("/admin/photo-edits", UriKind.Relative), form, Cancel);
    }
}
