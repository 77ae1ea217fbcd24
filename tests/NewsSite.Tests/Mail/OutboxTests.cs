using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Mail;
using NewsSite.Tests.Site;
using System.Globalization;
using System.Net;

namespace NewsSite.Tests.Mail;

public sealed class OutboxTests : IDisposable
{
    private readonly MailServer server = new();
    private readonly MailingSite site;

    public OutboxTests() => site = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_as_plain_text_with_the_headers_of_an_automatic_mail()
    {
        var mail = await site.WriteAsync(name: "Ana Núñez", subject: "Zwölf Boote – “heute”", text: "Grüße aus Łódź.\n");
        Assert.Equal(1, await site.DeliverAsync());
        var received = Assert.Single(server.Received);
        Assert.Equal("ana@example.org", received.Recipient);
        Assert.Equal("\"The Test Courier\" <desk@courier.example>", received["From"]);
        Assert.Equal("Ana Núñez <ana@example.org>", received["To"]);
        Assert.Equal("Zwölf Boote – “heute”", received["Subject"]);
        Assert.Equal($"<{mail.MessageId:N}@courier.example>", received["Message-ID"]);
        Assert.Equal("auto-generated", received["Auto-Submitted"]);
        Assert.Equal("text/plain; charset=utf-8", received["Content-Type"]);
        Assert.True(DateTimeOffset.TryParse(received["Date"], CultureInfo.InvariantCulture, out _), received["Date"]);
        Assert.Equal("Grüße aus Łódź.\n", received.Text.ReplaceLineEndings("\n"));
        Assert.All(received.Head.Split('\n'), line => Assert.True(line.All(char.IsAscii) && line.Length <= 998, line));
        var kept = await site.ReadAsync(mail);
        Assert.Equal((FakeClock.Noon, null, ""), (kept.SentAt, kept.DueAt, kept.Text));
        Assert.Equal(0, await site.DeliverAsync());
    }

    [Theory]
    [InlineData("Ana\r\nBcc: everybody@example.org")]
    [InlineData("Ana\nBcc: everybody@example.org\n\nOwn text")]
    [InlineData("Ana\u2028Bcc: everybody@example.org")]
    [InlineData("\"Ana\" <other@example.org>, Bo")]
    public async Task A_line_break_in_a_name_or_subject_adds_no_header_and_no_recipient(string sly)
    {
        await site.WriteAsync(name: sly, subject: sly);
        await site.DeliverAsync();
        var received = Assert.Single(server.Received);
        Assert.Empty(received.Headers["Bcc"]);
        Assert.Equal("Text\n", received.Text.ReplaceLineEndings("\n"));
        Assert.Equal(["RCPT TO:<ana@example.org>"], server.Said.Where(s => s.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ana@example.org\r\nRCPT TO:<everybody@example.org>")]
    [InlineData("ana@example.org> everybody@example.org")]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_given_up_at_once_and_says_nothing_to_the_server(string address)
    {
        var mail = await site.WriteAsync(address);
        await site.DeliverAsync();
        Assert.NotNull((await site.ReadAsync(mail)).GivenUpAt);
        Assert.DoesNotContain(server.Said, s => s.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_down_gets_the_mail_when_it_is_up_again()
    {
        server.Stop();
        var (first, second) = (await site.WriteAsync(), await site.WriteAsync("bo@example.org"));
        Assert.Equal(1, await site.DeliverAsync());
        var failed = await site.ReadAsync(first);
        Assert.Equal((1, FakeClock.Noon.AddMinutes(1), null), (failed.Tries, failed.DueAt, failed.SentAt));
        Assert.NotEmpty(failed.Trouble);
        Assert.Equal(0, (await site.ReadAsync(second)).Tries);

        server.StartAgain();
        Assert.Equal(1, await site.DeliverAsync());
        site.Clock.Now = FakeClock.Noon.AddMinutes(1);
        Assert.Equal(1, await site.DeliverAsync());
        Assert.Equal(["bo@example.org", "ana@example.org"], server.Received.Select(m => m.Recipient));
        Assert.Equal($"<{first.MessageId:N}@courier.example>", server.Received[1]["Message-ID"]);
    }

    [Fact]
    public async Task After_eight_tries_within_two_days_a_mail_is_given_up_and_an_administrator_can_have_it_tried_again()
    {
        server.Stop();
        var mail = await site.WriteAsync();
        for (var kept = await site.ReadAsync(mail); kept.DueAt is { } due; kept = await site.ReadAsync(mail))
        {
            site.Clock.Now = due;
            await site.DeliverAsync();
        }

        var given = await site.ReadAsync(mail);
        Assert.Equal(8, given.Tries);
        Assert.InRange(given.GivenUpAt!.Value - FakeClock.Noon, TimeSpan.FromHours(12), TimeSpan.FromHours(48));

        server.StartAgain();
        site.Clock.Now = FakeClock.Noon.AddDays(3);
        Assert.Equal(0, await site.DeliverAsync());
        var administrator = await site.StaffAsync(Roles.Administrator);
        var row = (await administrator.OpenAsync("/admin/outbox")).QuerySelector("section[aria-labelledby=given-up] tbody tr")!;
        Assert.Contains("ana@example.org", row.TextContent, StringComparison.Ordinal);
        using var again = await administrator.SendDeskFormAsync("/admin/outbox", row.QuerySelector("form")!.GetAttribute("action")!, []);
        Assert.Equal("/admin/outbox?notice=again", again.Headers.Location!.OriginalString);
        Assert.Equal(1, await site.DeliverAsync());
        Assert.Single(server.Received);
        Assert.Empty((await administrator.OpenAsync("/admin/outbox")).QuerySelectorAll("tbody tr"));
        using var late = await administrator.SendDeskFormAsync("/admin/outbox", $"/admin/outbox/{mail.Id}", []);
        Assert.Equal("/admin/outbox?notice=sent", late.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("550 no such person", true)]
    [InlineData("450 come back later", false)]
    public async Task What_the_server_refuses_for_good_is_given_up_and_what_it_puts_off_is_tried_again(string answer, bool forGood)
    {
        server.Refused["ana@example.org"] = answer;
        var (refused, other) = (await site.WriteAsync(), await site.WriteAsync("bo@example.org"));
        Assert.Equal(2, await site.DeliverAsync());
        Assert.Equal(forGood, (await site.ReadAsync(refused)).GivenUpAt is not null);
        Assert.NotNull((await site.ReadAsync(other)).SentAt);
    }

    [Fact]
    public async Task Two_processes_at_once_send_a_mail_once()
    {
        for (var i = 0; i < 10; i++) await site.WriteAsync($"person{i}@example.org");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.DeliverAsync()));
        Assert.Equal(10, server.Received.Count);
        Assert.Equal(10, server.Received.Select(m => m.Recipient).Distinct().Count());
    }

    [Fact]
    public async Task A_mail_taken_by_a_process_that_died_is_taken_again_after_five_minutes()
    {
        var mail = await site.WriteAsync();
        await using (var db = site.OpenDatabase())
        {
            db.Outbox.Single().Take(FakeClock.Noon);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(0, await site.DeliverAsync());
        site.Clock.Now += OutboxMail.Lease;
        Assert.Equal(1, await site.DeliverAsync());
        Assert.NotNull((await site.ReadAsync(mail)).SentAt);
    }

    [Fact]
    public async Task A_server_without_encryption_hears_nothing_where_encryption_is_asked_for()
    {
        using var careful = new MailingSite(server, ("Smtp:Tls", "StartTls"));
        var mail = await careful.WriteAsync();
        await careful.DeliverAsync();
        Assert.Empty(server.Received);
        Assert.DoesNotContain(server.Said, s => s.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Equal((1, null), ((await careful.ReadAsync(mail)).Tries, (await careful.ReadAsync(mail)).GivenUpAt));
    }

    [Theory]
    [InlineData("secret", true)]
    [InlineData("wrong", false)]
    public async Task A_password_is_given_where_the_server_asks_and_never_stands_in_the_trouble(string password, bool arrives)
    {
        using var asking = new MailServer { AsksForPassword = true };
        using var signing = new MailingSite(asking, ("Smtp:User", "courier"), ("Smtp:Password", password));
        var mail = await signing.WriteAsync();
        await signing.DeliverAsync();
        Assert.Equal(arrives, asking.Received.Count == 1);
        Assert.DoesNotContain(password == "wrong" ? "courier" : password, (await signing.ReadAsync(mail)).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_a_month_ago_is_forgotten()
    {
        await site.WriteAsync();
        await site.DeliverAsync();
        site.Clock.Now = FakeClock.Noon.AddDays(31);
        await site.DeliverAsync();
        await using var db = site.OpenDatabase();
        Assert.Empty(await db.Outbox.ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_administrator_sends_himself_a_mail_to_try_it_out()
    {
        var administrator = await site.StaffAsync(Roles.Administrator);
        Assert.NotNull((await administrator.OpenAsync("/admin")).QuerySelector("footer a[href='/admin/outbox']"));
        using var sent = await administrator.SendDeskFormAsync("/admin/outbox", "/admin/outbox", []);
        Assert.Contains("on its way", (await administrator.OpenAsync(sent.Headers.Location!.OriginalString)).QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        await site.DeliverAsync();
        Assert.Contains("If you can read this", Assert.Single(server.Received).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Moderator)]
    public async Task Only_administrators_see_the_outgoing_mail(string role)
    {
        var client = await site.StaffAsync(role);
        await client.OpenAsync("/admin/outbox", HttpStatusCode.Redirect);
        Assert.Null((await client.OpenAsync("/admin")).QuerySelector("a[href='/admin/outbox']"));
    }

    [Fact]
    public async Task Outgoing_mail_that_was_given_up_pages_by_key()
    {
        await using (var db = site.OpenDatabase())
        {
            for (var i = 1; i <= 60; i++)
            {
                var mail = new OutboxMail("ana@example.org", "Ana", $"Mail {i}", "Text", FakeClock.Noon);
                mail.MarkFailed("No.", FakeClock.Noon, inVain: true);
                db.Add(mail);
            }

            await db.SaveChangesAsync(Cancel);
        }

        var administrator = await site.StaffAsync(Roles.Administrator);
        var page = await administrator.OpenAsync("/admin/outbox");
        Assert.Equal("Mail 60", page.QuerySelector("tbody td").Words());
        var next = await administrator.OpenAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(10, next.QuerySelectorAll("tbody tr").Length);
        await administrator.OpenAsync("/admin/outbox?after=rubbish", HttpStatusCode.NotFound);
    }

    public void Dispose()
    {
        site.Dispose();
        server.Dispose();
    }
}
