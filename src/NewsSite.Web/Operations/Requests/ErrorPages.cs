using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Every error is a page in the site's own look, with the status that says what happened.</summary>
internal static class ErrorPages
{
    public const string Path = "/error";

    public static void UseErrorPages(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = $"{Path}/500",
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < 500,
        });
        app.UseStatusCodePagesWithReExecute($"{Path}/{{0}}");
    }

    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        OperationCanceledException => StatusCodes.Status499ClientClosedRequest,
        _ when DatabaseErrors.IsFromDatabase(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
