using NewsSite.Mail;
using NewsSite.Replies;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Mail;

public static class MailRegistration
{
    /// <summary>Whether the site can mail, so that pages offer nothing that needs it where it cannot.</summary>
    public static bool CanMail(this HttpContext http) => http.RequestServices.GetService<Letterhead>() is not null;

    /// <summary>Without a mail server there is no <see cref="Letterhead"/>, and without that nobody writes a mail.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrWhiteSpace(builder.Configuration[$"{SmtpOptions.Section}:{nameof(SmtpOptions.Host)}"])) return;
        var site = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new();
        var givesReasons = builder.Configuration.GetValue("Comments:GivesReasons", true);
        builder.Services.AddSingleton(s => new Letterhead(site.Name, site.Address.TrimEnd('/')) { GivesReasons = givesReasons, Receipt = s.GetRequiredService<CommentReceipts>().For });
        builder.Services.AddScoped<OutboxDelivery>();
        builder.Services.AddHostedService<OutboxRounds>();
        builder.Services.AddHostedService<WaitingMailRounds>();
        builder.Services.AddScoped<ReplyDigest>();
        builder.Services.AddHostedService<ReplyDigestRounds>();
    }
}
