using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Mail;

public sealed class NotificationMailTests : IDisposable
{
    private const string Notes = "/admin/articles/1/notes";
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public NotificationMailTests() => site = new(server);

    [Fact]
    public async Task A_mention_is_mailed_with_its_words_and_the_way_to_it()
    {
        await site.ArrangeAsync(room => room.Draft());
        await site.StaffAsync(Roles.Editor);
        await WriteAsync("@editor please read.");
        await site.DeliverAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal("[The Test Courier] Reporter mentioned you in a note on “Ferry services resume”", mail["Subject"]);
        Assert.Equal(
            """
            Reporter mentioned you in a note on “Ferry services resume”:

            @editor please read.

            Open it: https://localhost/admin/articles/1/notes#newest

            Choose what is mailed to you: https://localhost/admin/notifications/mail

            """.ReplaceLineEndings("\n"), mail.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Of_a_story_under_embargo_a_mail_says_neither_headline_nor_words()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft().EmbargoedUntil = FakeClock.Noon.AddDays(1);
            return room.Keep();
        });
        await site.StaffAsync(Roles.Editor);
        await WriteAsync("@editor the minister resigns");
        await site.DeliverAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal("[The Test Courier] Reporter mentioned you in a note on a story under embargo", mail["Subject"]);
        Assert.DoesNotContain("Ferry", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("minister", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_chooses_what_is_mailed()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        var page = await editor.OpenAsync("/admin/notifications/mail");
        Assert.Equal(["Mentioned", "SentBack", "HandedOver"], page.QuerySelectorAll("main input[checked]").Select(i => i.GetAttribute("value")!));

        using var chosen = await editor.SendDeskFormAsync("/admin/notifications/mail", "/admin/notifications/mail", new() { ["mailed"] = "Submitted" });
        page = await editor.OpenAsync(chosen.Headers.Location!.OriginalString);
        Assert.Equal("Your choice is kept.", page.QuerySelector("[role=status]").Words());
        Assert.Equal(["Submitted"], page.QuerySelectorAll("main input[checked]").Select(i => i.GetAttribute("value")!));
        await WriteAsync("@editor please read.");
        Assert.Equal(0, await site.DeliverAsync());

        using var none = await editor.SendDeskFormAsync("/admin/notifications/mail", "/admin/notifications/mail", []);
        Assert.Empty((await editor.OpenAsync("/admin/notifications/mail")).QuerySelectorAll("main input[checked]"));
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }

    private async Task WriteAsync(string text)
    {
        using var sent = await (await site.StaffAsync(Roles.Reporter)).SendDeskFormAsync(Notes, Notes, new() { ["NoteText"] = text });
    }
}
