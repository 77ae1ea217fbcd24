using Microsoft.Extensions.Options;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Reports;

namespace NewsSite.Web.Operations;

internal static class CommentRegistration
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddOptions<FloodOptions>().BindConfiguration(FloodOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new Flood(s.GetRequiredService<IOptions<FloodOptions>>().Value));
        services.AddSingleton<Velocity>();
        services.AddSingleton<Pace>();
        services.AddSingleton<RulesInForce>();
        services.AddSingleton<SenderMarks>();
        services.AddScoped(s => new Participation(s.GetRequiredService<NewsDbContext>(), s.GetRequiredService<IOptions<SiteOptions>>().Value.Zone()));
        services.AddScoped<CommentIntake>();
        services.AddScoped<AppealIntake>();
        services.AddScoped<ReportIntake>();
        services.AddScoped<MailFlood>();
        services.AddScoped<ReplyWishes>();
        services.AddHostedService<RespectMarkKeeping>();
        services.AddHostedService<SenderMarkKeeping>();
        services.AddHostedService<ReporterForgetting>();
        services.AddHostedService<ScorerLearning>();
        services.AddHostedService<TrashEmptying>();
        services.AddSingleton<LiveCounts>();
        services.AddHostedService(s => s.GetRequiredService<LiveCounts>());
    }
}
