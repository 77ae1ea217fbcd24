using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Reports;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Languages;

/// <summary>
/// Decides in which language an answer is, by its address alone, so that it can be kept by its address: that of the section in which it is or of whose
/// story it is about, else that of the site. The desk is English. Only the language of texts is set; what machines read is written as before.
/// </summary>
public sealed class AddressLanguage(SectionLanguages sections, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        CultureInfo.CurrentUICulture = await CultureOfAsync(context);
        await next(context);
    }

    public async ValueTask<CultureInfo> CultureOfAsync(HttpContext context) => CultureInfo.GetCultureInfo(await OfAsync(context));

    private async Task<string> OfAsync(HttpContext context)
    {
        var (first, second) = Parts(context.Request.Path.Value ?? "");
        if (first == "admin") return PageLanguage.Spoken[0];
        try
        {
            var tags = await sections.LoadAsync(context.RequestAborted);
            if (tags.Count > 0 && (tags.ContainsKey(first) ? first : await SectionAsync(context, first, second)) is { } slug && tags.TryGetValue(slug, out var tag)) return tag;
        }
        catch (Exception error) when (DatabaseErrors.IsFromDatabase(error) || error is OperationCanceledException)
        {
            // Whatever else the request asks for will say so in a page of its own.
        }

        return site.Value.Language;
    }

    /// <summary>The section of the story that an address is about without naming its section.</summary>
    private async Task<string?> SectionAsync(HttpContext context, string first, string second)
    {
        var db = new Lazy<NewsDbContext>(context.RequestServices.GetRequiredService<NewsDbContext>);
        var (now, cancel) = (clock.GetUtcNow(), context.RequestAborted);
        var number = long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        return first switch
        {
            "comments" when number is > 0 and <= int.MaxValue => await db.Value.Articles.Published(now).Where(a => a.Id == number).Select(a => a.Section!.Slug).FirstOrDefaultAsync(cancel),
            "c" when number > 0 => await db.Value.Comments.OnAnyOf(db.Value.Articles.Published(now)).Approved().Numbered(number).Select(c => c.Article.Section!.Slug).FirstOrDefaultAsync(cancel),
            "receipt" when context.RequestServices.GetRequiredService<CommentReceipts>().Read(second) is { } id => await db.Value.Comments.Numbered(id).Select(c => c.Article.Section!.Slug).FirstOrDefaultAsync(cancel),
            "report" when second.Length > 0 => await db.Value.Reports.WithKey(second).Select(r => r.Comment.Article.Section!.Slug).FirstOrDefaultAsync(cancel),
            "preview" when context.RequestServices.GetRequiredService<PreviewKeys>().Read(second) is { } id
                => await db.Value.PreviewLinks.Good(now).Where(l => l.Id == id).Join(db.Value.Articles, l => l.ArticleId, a => a.Id, (l, a) => a.Working.Section!.Slug).FirstOrDefaultAsync(cancel),
            _ => null,
        };
    }

    private static (string First, string Second) Parts(string path)
    {
        var parts = path.Split('/', 4);
        return (parts.ElementAtOrDefault(1)?.ToLowerInvariant() ?? "", parts.ElementAtOrDefault(2) ?? "");
    }
}

internal static class AddressLanguageRegistration
{
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<Wording>();
        services.AddSingleton<SectionLanguages>();
        services.AddSingleton<AddressLanguage>();
    }

    /// <summary>Before the error pages, which are in the language of what was asked for.</summary>
    public static void UseAddressLanguage(this WebApplication app)
    {
        // .NET keeps the names of time zones in the language in which it is first asked for any.
        _ = TimeZoneInfo.Local.StandardName;
        var language = app.Services.GetRequiredService<AddressLanguage>();
        app.Use(next => context => language.InvokeAsync(context, next));
    }
}
