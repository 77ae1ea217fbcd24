using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace NewsSite.Web.Operations;

/// <summary>All there is to logging: text on the console in Development, one JSON document a line elsewhere, a rolling file when asked.</summary>
internal static class Logs
{
    private const string Text = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary><c>Logs:File</c> names a file; further settings below <c>Serilog</c> are read by Serilog itself.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // A start that fails is said once, by StartRefusal or by the exception itself.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(builder.Configuration);

        log = builder.Environment.IsDevelopment()
            ? log.WriteTo.Console(outputTemplate: Text, formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            : log.WriteTo.Console(new JsonFormatter(renderMessage: true));
        if (builder.Configuration["Logs:File"] is { Length: > 0 } file)
        {
            log = log.WriteTo.File(
                new JsonFormatter(renderMessage: true), Path.GetFullPath(file, builder.Environment.ContentRootPath),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 30, fileSizeLimitBytes: 100_000_000, rollOnFileSizeLimit: true);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(log.CreateLogger(), dispose: true);
    }
}
