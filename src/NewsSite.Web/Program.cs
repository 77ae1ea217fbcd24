using NewsSite.Data;
using NewsSite.Photos.Renditions;
using NewsSite.Web;
using NewsSite.Web.Announcements;
using NewsSite.Web.Areas.Admin;
using NewsSite.Web.Caching;
using NewsSite.Web.Languages;
using NewsSite.Web.Mail;
using NewsSite.Web.Operations;

try
{
    if (args is [Media.RenditionCommand]) return RenditionWork.Run(Console.In, Console.Out);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.OfPublishedSite() });
    builder.AddSiteOptions();
    builder.AddLogs();
    builder.AddLimits();
    builder.AddProxies();
    builder.Services.AddHttpsOnly();
    builder.Services.AddNewsDatabase(builder.Configuration, builder.Environment);
    builder.Services.AddHealth();
    builder.AddAccounts();
    builder.AddReaders();
    builder.Services.AddPolicies();
    builder.Services.AddComments();
    builder.Services.AddSearch();
    builder.Services.AddLanguages();
    builder.Services.AddPages();
    builder.AddPageCache();
    builder.AddMedia();
    builder.AddMail();
    builder.Services.AddAnnouncements();

    var app = builder.Build();
    if (CommandLine.IsCommand(args)) return await CommandLine.RunAsync(app.Services, args);
    await app.Services.PrepareAsync(app.Lifetime.ApplicationStopping);

    app.UseProxies();
    app.UseRequestLog();
    app.UseResponseHeaders();
    app.UseHttpsOnly();
    app.UsePageHits();
    app.UseAddressLanguage();
    app.UseErrorPages();
    app.UseCrossOriginCheck();
    app.UseMedia();
    app.UsePlainAnswers();
    app.UseRouting();
    app.UsePageCache();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapNewsSite();

    await app.RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { } reason)
{
    await Console.Error.WriteLineAsync($"NewsSite cannot start: {reason}");
    return 1;
}
