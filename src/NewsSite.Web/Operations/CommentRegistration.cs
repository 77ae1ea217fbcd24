using NewsSite.Comments;
using NewsSite.Moderation;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Reports;

namespace NewsSite.Web.Operations;

internal static class CommentRegistration
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddOptions<FloodOptions>().BindConfiguration(FloodOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new Flood(s.GetRequiredService<Microsoft.Extensions.Options.IOptions<FloodOptions>>().Value));
        services.AddSingleton<RulesInForce>();
        services.AddSingleton<SenderMarks>();
        services.AddScoped<CommentIntake>();
        services.AddScoped<ReportIntake>();
        services.AddHostedService<SenderMarkKeeping>();
        services.AddHostedService<ReporterForgetting>();
    }
}
