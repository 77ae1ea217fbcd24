using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation;
using NewsSite.Moderation.Rules;
using NewsSite.Moderation.Sanctions;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class SanctionTests : IDisposable
{
    private const string Page = "/admin/sanctions";
    private static readonly DateTimeOffset Now = FakeClock.Noon;
    private readonly TestSite site = new();

    [Theory]
    [InlineData("ivo@example.org", "ivo@example.org")]
    [InlineData(" Ivo+News@Example.ORG ", "ivo@example.org")]
    [InlineData("+@example.org", "+@example.org")]
    [InlineData("ivo@plus+host.example", "ivo@plus+host.example")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void One_mailbox_has_one_spelling(string? typed, string? known) => Assert.Equal(known, Participant.AddressOf(typed));

    [Fact]
    public async Task What_is_in_force_is_asked_and_never_stored()
    {
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        Sanction Given(SanctionKind kind, DateTimeOffset? until) => new(kind, new("ivo@example.org", null), "Insults.", until, room.Moderator, Now);
        var lifted = Given(SanctionKind.Ban, null);
        lifted.Lift(room.Moderator, Now.AddDays(1));
        Sanction[] all = [Given(SanctionKind.Warning, null), Given(SanctionKind.Suspension, Now.AddDays(7)), Given(SanctionKind.Ban, null), Given(SanctionKind.PreModeration, null), Given(SanctionKind.PreModeration, Now.AddDays(3)), lifted];
        room.Keep([.. all]);
        foreach (var at in (DateTimeOffset[])[Now, Now.AddDays(3), Now.AddDays(7).AddTicks(-1), Now.AddDays(7), Now.AddDays(30)])
        {
            var asked = await db.Sanctions.InForce(at).Select(s => s.Id).Order().ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(all.Where(s => s.IsInForce(at)).Select(s => s.Id).Order(), asked);
            Assert.Equal(all.Select(s => s.Id).Except(asked).Order(), await db.Sanctions.Over(at).Select(s => s.Id).Order().ToListAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal([true, false, true, true, false, false], all.Select(s => s.IsInForce(Now.AddDays(7))));
        Assert.Throws<InvalidOperationException>(() => lifted.Lift(room.Moderator, Now.AddDays(2)));
    }

    [Theory]
    [InlineData("IVO+x@example.org", null, true)]
    [InlineData("eve@example.org", "here", true)]
    [InlineData(null, "here", true)]
    [InlineData("eve@example.org", "elsewhere", false)]
    [InlineData(null, null, false)]
    public async Task A_sanction_meets_the_address_or_the_place(string? email, string? mark, bool meets)
    {
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        room.Keep(new Sanction(SanctionKind.Ban, new("ivo@example.org", "here"), "Insults.", null, room.Moderator, Now));
        Assert.Equal(meets, await db.Sanctions.Against(new Participant(email, mark)).AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_sanction_against_an_address_alone_meets_nobody_who_gives_none()
    {
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        room.Keep(new Sanction(SanctionKind.Ban, new("ivo@example.org", null), "Insults.", null, room.Moderator, Now));
        Assert.False(await db.Sanctions.Against(new Participant(null, "here")).AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Places_are_forgotten_after_thirty_days_and_the_sanction_then_meets_the_address_alone()
    {
        await using var db = site.OpenDatabase();
        var room = new Newsroom(db);
        room.Keep(new Sanction(SanctionKind.Ban, new("ivo@example.org", "here"), "Insults.", null, room.Moderator, Now), new Sanction(SanctionKind.Ban, new(null, "there"), "Insults.", null, room.Moderator, Now));
        await SenderMarks.ForgetAsync(db, Now.AddDays(31), TestContext.Current.CancellationToken);
        await using var fresh = site.OpenDatabase();
        Assert.Equal(["ivo@example.org"], await fresh.Sanctions.InForce(Now.AddDays(31)).Select(s => s.Email).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(await fresh.Sanctions.ToListAsync(TestContext.Current.CancellationToken), s => Assert.Null(s.Mark));
    }

    [Theory]
    [InlineData(SanctionKind.Suspension, null, "Please say until when the suspension lasts.")]
    [InlineData(SanctionKind.Suspension, 0, "That time is over. Choose a later one.")]
    [InlineData(SanctionKind.Suspension, 400, "A suspension can last a year. What shall last longer is a ban.")]
    [InlineData(SanctionKind.PreModeration, -1, "That time is over. Choose a later one.")]
    public void A_sanction_that_makes_no_sense_is_not_given(SanctionKind kind, int? days, string problem)
        => Assert.Equal([problem], Sanction.Problems(kind, "Insults.", days is { } d ? Now.AddDays(d) : null, Now).Select(p => p.Problem));

    [Theory]
    [InlineData(SanctionKind.Warning, "is warned")]
    [InlineData(SanctionKind.Suspension, "stays suspended until 3 May 2027, 14:00")]
    [InlineData(SanctionKind.Ban, "stays banned")]
    [InlineData(SanctionKind.PreModeration, "stays pre-moderated until 3 May 2027, 14:00")]
    public void A_button_says_what_it_leaves_behind(SanctionKind kind, string words)
        => Assert.Equal(words, SanctionWords.Leaves(kind, new(2027, 5, 3, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    [Fact]
    public async Task Whoever_is_suspended_is_told_until_when_and_loses_nothing()
    {
        await SuspendAsync("ivo@example.org");
        using var answer = await SendAsync("Well told.", "Ivo+again@example.org");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("You cannot take part until 29 November 2026, 12:00.", page.QuerySelector("[role=alert]").Words());
        Assert.Equal("Well told.", page.QuerySelector("#typed")!.TextContent);
        using var other = await SendAsync("Well told.", "eve@example.org");
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task A_suspension_ends_by_itself()
    {
        await SuspendAsync("ivo@example.org");
        site.Clock.Now = Now.AddDays(7);
        using var answer = await SendAsync("Well told.", "ivo@example.org");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_reason_is_told_on_the_page_of_the_comment_and_kept_from_others_who_type_the_address()
    {
        await site.ArrangeAsync(room => room.Published());
        var receipt = await SentAsync("You are a fool.", "ivo@example.org");
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var given = await GiveAsync(moderator, "1", "Ban", "It insults the reporter.");
        Assert.Equal("The sanction is in force.", (await moderator.OpenAsync(given.Headers.Location!.OriginalString)).QuerySelector(".notice").Words());
        Assert.Equal("You cannot take part in the comments any more. The reason: It insults the reporter.", (await site.Reader().OpenAsync(receipt)).QuerySelector(".warned").Words());

        using var stranger = await SendAsync("Well told.", "ivo@example.org");
        Assert.Equal("You cannot take part in the comments any more. The reason stands on the page of the comment that led to it.", (await stranger.ReadAsync()).QuerySelector("[role=alert]").Words());
    }

    [Fact]
    public async Task Whoever_is_banned_cannot_change_a_comment_and_can_delete_it()
    {
        await site.ArrangeAsync(room => room.Published());
        var receipt = await SentAsync("Well told.", "ivo@example.org");
        using var given = await GiveAsync(await site.StaffAsync(Roles.Moderator), "ivo@example.org", "Ban", "Insults.");
        Assert.Null((await site.Reader().OpenAsync(receipt)).QuerySelector("#comment"));
        using var changed = await site.Reader().SendFormAsync(receipt, new() { ["Comment"] = "Badly told." });
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
        Assert.Equal("Badly told.", (await changed.ReadAsync()).QuerySelector("#typed")!.TextContent.Trim());
        using var deleted = await site.Reader().SendFormAsync($"{receipt}/delete", []);
        Assert.EndsWith("done=deleted", deleted.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_banned_reports_what_is_illegal_and_nothing_else()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        using var given = await GiveAsync(await site.StaffAsync(Roles.Moderator), "ivo@example.org", "Ban", "Insults.");
        Dictionary<string, string?> form = new() { ["Reason"] = "Spam", ["Words"] = "Advertising.", ["Name"] = "Ivo", ["Email"] = "ivo@example.org" };
        using var spam = await site.Reader().SendFormAsync("/c/1/report", form);
        Assert.Equal(HttpStatusCode.Forbidden, spam.StatusCode);
        var page = await spam.ReadAsync();
        Assert.Equal("You cannot take part in the comments any more.", page.QuerySelector(".problems").Words());
        Assert.Equal("Advertising.", page.QuerySelector("textarea")!.TextContent.Trim());
        using var illegal = await site.Reader().SendFormAsync("/c/1/report", new(form) { ["Reason"] = "Illegal", ["Ground"] = "Threat", ["Words"] = "It says that he will come with an axe.", ["IsInGoodFaith"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, illegal.StatusCode);
    }

    [Fact]
    public async Task A_comment_of_somebody_always_pre_moderated_waits_and_the_ledger_says_why()
    {
        await site.ArrangeAsync(room => room.Published());
        await PostModerateAsync();
        using var given = await GiveAsync(await site.StaffAsync(Roles.Moderator), "ivo@example.org", "PreModeration", "Insults.", until: "");
        using var held = await SendAsync("Well told, all of it.", "ivo@example.org");
        using var free = await SendAsync("Well told indeed.", "eve@example.org");
        await using var db = site.OpenDatabase();
        var comments = await db.Comments.Include(c => c.Decisions).OrderBy(c => c.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([CommentState.Waiting, CommentState.Approved], comments.Select(c => c.State));
        var finding = Assert.Single(Judgement.Read(comments[0].Decisions.Single().Findings), f => f.Verdict != Verdict.Passes);
        Assert.Equal(("Sanction", Verdict.Holds, "A moderator reads all comments of its sender before they appear."), (finding.Rule, finding.Verdict, finding.Reason));
    }

    [Fact]
    public async Task A_warning_is_told_points_the_comments_out_and_stops_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        await PostModerateAsync();
        var receipt = await SentAsync("Well told.", "ivo@example.org");
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var given = await GiveAsync(moderator, "#1", "Warning", "Mind your tone.");
        Assert.Equal("You have been warned. The reason: Mind your tone.", (await site.Reader().OpenAsync(receipt)).QuerySelector(".warned").Words());
        using var next = await SendAsync("Another one, then.", "ivo@example.org");
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
        Assert.Contains("Its sender was warned lately.", (await moderator.OpenAsync("/admin/comments?queue=unread&comment=2")).QuerySelector(".comment-pane .findings").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lifted_sanction_is_in_force_no_longer_and_says_who_lifted_it()
    {
        var moderator = await SuspendAsync("ivo@example.org");
        using var lifted = await moderator.SendDeskFormAsync(Page, $"{Page}/1/lift", []);
        Assert.Equal("The sanction is lifted.", (await moderator.OpenAsync(lifted.Headers.Location!.OriginalString)).QuerySelector(".notice").Words());
        Assert.Contains("lifted by Moderator", (await moderator.OpenAsync($"{Page}?show=past")).QuerySelector("tbody").Words(), StringComparison.Ordinal);
        using var answer = await SendAsync("Well told.", "ivo@example.org");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var again = await moderator.SendDeskFormAsync(Page, $"{Page}/1/lift", []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("over already", (await again.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Please enter an email address or the number of a comment.")]
    [InlineData("nobody@", "“nobody@” is no email address.")]
    [InlineData("999", "There is no such comment. Enter its number or its address, or an email address.")]
    [InlineData("1", "Nothing is known of the sender of this comment: no email was given, and the place it came from is forgotten.")]
    public async Task A_sanction_against_nobody_comes_back_with_what_was_typed(string whom, string problem)
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        using var answer = await GiveAsync(await site.StaffAsync(Roles.Moderator), whom, "Ban", "Insults.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector("#whom-problem").Words());
        Assert.Equal("Insults.", page.QuerySelector("#reason")!.TextContent.Trim());
        Assert.True(page.QuerySelector("#kind-ban")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_shelf_that_does_not_exist_is_not_found()
        => await (await site.StaffAsync(Roles.Moderator)).OpenAsync($"{Page}?show=nonsense", HttpStatusCode.NotFound);

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> SuspendAsync(string email)
    {
        await site.ArrangeAsync(room => room.Published());
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var answer = await GiveAsync(moderator, email, "Suspension", "Insults.");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return moderator;
    }

    private static Task<HttpResponseMessage> GiveAsync(HttpClient moderator, string whom, string kind, string reason, string until = "2026-11-29T12:00")
        => moderator.SendDeskFormAsync(Page, Page, new() { ["Whom"] = whom, ["Kind"] = kind, ["Until"] = until, ["Reason"] = reason });

    private Task<HttpResponseMessage> SendAsync(string comment, string email)
        => site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = comment, ["Author"] = "Ivo", ["Email"] = email });

    private async Task<string> SentAsync(string comment, string email)
    {
        using var answer = await SendAsync(comment, email);
        var story = answer.Headers.Location!.OriginalString;
        return $"/receipt/{QueryHelpers.ParseQuery(story[story.IndexOf('?', StringComparison.Ordinal)..story.IndexOf('#', StringComparison.Ordinal)])["receipt"]}";
    }

    private async Task PostModerateAsync()
    {
        await using var db = site.OpenDatabase();
        var by = await db.Users.FirstAsync(TestContext.Current.CancellationToken);
        (await db.RuleBooks.FirstAsync(TestContext.Current.CancellationToken)).Change(false, 2, "", "", "", 80, 3, 0, by, Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
