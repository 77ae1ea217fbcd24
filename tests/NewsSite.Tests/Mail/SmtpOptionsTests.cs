using NewsSite.Web.Mail;
using System.ComponentModel.DataAnnotations;

namespace NewsSite.Tests.Mail;

public sealed class SmtpOptionsTests
{
    [Fact]
    public void Empty_settings_are_good_and_mean_no_mail()
    {
        Assert.Empty(Problems(new()));
        Assert.False(new SmtpOptions().IsOn);
        Assert.Empty(Problems(new() { Host = "mail.example.com", From = "desk@example.com", User = "u", Password = "p" }));
        Assert.Empty(Problems(new() { Host = "127.0.0.1", From = "desk@example.com", User = "u", Password = "p", Tls = SmtpTls.None }));
    }

    public static TheoryData<SmtpOptions, string> Faulty { get; } = new()
    {
        { new() { Host = "mail.example.com" }, "Smtp:From" },
        { new() { Host = "mail.example.com", From = "desk" }, "Smtp:From" },
        { new() { Host = "mail.example.com", From = "desk@example.com", Port = 465 }, "Smtp:Port" },
        { new() { Host = "mail.example.com", From = "desk@example.com", Port = 0 }, "Smtp:Port" },
        { new() { Host = "mail.example.com", From = "desk@example.com", User = "u" }, "Smtp:Password" },
        { new() { Host = "mail.example.com", From = "desk@example.com", User = "u", Password = "p", Tls = SmtpTls.None }, "Smtp:Tls" },
        { new() { Host = "mail.example.com", From = "desk@example.com", TimeoutSeconds = 900 }, "Smtp:TimeoutSeconds" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Settings_that_cannot_work_are_named(SmtpOptions options, string setting) => Assert.Contains(Problems(options), p => p.Contains(setting, StringComparison.Ordinal));

    private static List<string> Problems(SmtpOptions options)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return [.. results.Select(r => r.ErrorMessage!)];
    }
}
