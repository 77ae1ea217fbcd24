using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Mail;

namespace NewsSite.Web.Mail;

/// <summary>Sends what is due in the outbox, one round at a time; as many processes as like may do so at once.</summary>
public sealed class OutboxDelivery(NewsDbContext db, IOptions<SmtpOptions> smtp, Letterhead paper, TimeProvider clock, ILogger<OutboxDelivery> log)
{
    private const int MostPerRound = 50;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Sends until nothing is due or the server cannot be reached; returns how many mails it took.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancel)
    {
        await db.Outbox.SentBefore(clock.GetUtcNow() - KeptFor).ExecuteDeleteAsync(cancel);
        using var server = Connect();
        var taken = 0;
        while (taken < MostPerRound && await TakeNextAsync(cancel) is { } mail)
        {
            taken++;
            var goOn = await SendAsync(server, mail, cancel);
            await db.SaveChangesAsync(CancellationToken.None); // what was sent is marked so, even while the site stops
            if (!goOn) break;
        }

        return taken;
    }

    private async Task<OutboxMail?> TakeNextAsync(CancellationToken cancel)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            if (await db.Outbox.Due(clock.GetUtcNow()).FirstOrDefaultAsync(cancel) is not { } mail) return null;
            mail.Take(clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(cancel);
                return mail;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another process was quicker.
            }
        }
    }

    /// <summary>Marks the mail sent or failed; false when the server is the trouble and the next mail would fare no better.</summary>
    private async Task<bool> SendAsync(SmtpClient server, OutboxMail mail, CancellationToken cancel)
    {
        using var timely = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timely.CancelAfter(TimeSpan.FromSeconds(smtp.Value.TimeoutSeconds));
        try
        {
            using var message = Compose(mail);
            await server.SendMailAsync(message, timely.Token);
            mail.MarkSent(clock.GetUtcNow());
            return true;
        }
        catch (OperationCanceledException)
        {
            mail.MarkFailed($"The mail server took longer than {smtp.Value.TimeoutSeconds} s.", clock.GetUtcNow());
            return false;
        }
        catch (Exception error) when (error is FormatException or SmtpFailedRecipientException)
        {
            // 5xx says that another try would be refused too; 4xx, that it may not.
            mail.MarkFailed(error.Message, clock.GetUtcNow(), inVain: error is FormatException || error is SmtpFailedRecipientException { StatusCode: >= (SmtpStatusCode)500 });
            Report(mail);
            return true;
        }
        catch (Exception error) when (error is SmtpException or InvalidOperationException or IOException)
        {
            mail.MarkFailed(error.GetBaseException().Message, clock.GetUtcNow());
            Report(mail);
            return false;
        }
    }

    private void Report(OutboxMail mail) => log.Log(
        mail.GivenUpAt is null ? LogLevel.Information : LogLevel.Warning, "Mail {Id} was not sent in try {Try}: {Trouble}", mail.Id, mail.Tries, mail.Trouble);

    private SmtpClient Connect() => new(smtp.Value.Host, smtp.Value.Port)
    {
        EnableSsl = smtp.Value.Tls == SmtpTls.StartTls,
        Credentials = string.IsNullOrEmpty(smtp.Value.User) ? null : new NetworkCredential(smtp.Value.User, smtp.Value.Password),
    };

    private MailMessage Compose(OutboxMail mail)
    {
        var from = new MailAddress(smtp.Value.From!, paper.SiteName, Encoding.UTF8);

        // An address that is read as anything but itself would reach somebody else.
        if (!MailAddress.TryCreate(mail.To, out var to) || to.Address != mail.To) throw new FormatException("This is no mail address.");
        var message = new MailMessage(from, new MailAddress(mail.To, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } unsubscribe)
        {
            // RFC 8058: the mailbox ends such mails by one POST to the address, without opening it.
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
