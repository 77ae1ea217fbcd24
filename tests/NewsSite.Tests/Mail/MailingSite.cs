using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Mail;
using NewsSite.Tests.Site;
using NewsSite.Web.Mail;

namespace NewsSite.Tests.Mail;

/// <summary>A site with a mail server; rounds are made by the test instead of every few seconds.</summary>
internal sealed class MailingSite(MailServer server, params (string Key, string Value)[] settings) : TestSite
{
    public async Task<int> DeliverAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxDelivery>().DeliverAsync(TestContext.Current.CancellationToken);
    }

    public async Task<OutboxMail> WriteAsync(string to = "ana@example.org", string name = "Ana", string subject = "Subject", string text = "Text\n")
    {
        await using var db = OpenDatabase();
        var mail = new OutboxMail(to, name, subject, text, Clock.Now);
        db.Add(mail);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return mail;
    }

    public async Task<OutboxMail> ReadAsync(OutboxMail mail)
    {
        await using var db = OpenDatabase();
        return (await db.Outbox.FindAsync([mail.Id], TestContext.Current.CancellationToken))!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Smtp:Host", "127.0.0.1");
        builder.UseSetting("Smtp:Port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Smtp:Tls", "None");
        builder.UseSetting("Smtp:From", "desk@courier.example");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            foreach (var rounds in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(OutboxDelivery).Assembly).ToList()) services.Remove(rounds);
        });
    }
}
