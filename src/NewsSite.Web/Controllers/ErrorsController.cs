using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Reads;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Shows errors; reached when a request is run again after one, by whatever method it was.</summary>
public sealed class ErrorsController(CarriedForms carried, NewsDbContext db, Popularity popularity, TimeProvider clock) : ReaderController
{
    private const int ShownWhereNothingIs = 5;

    public async Task<IActionResult> Show(int status)
    {
        var isError = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var code = isError ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        if (code == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "30";
        if (code == StatusCodes.Status401Unauthorized && await carried.SealAsync(HttpContext) is { } form)
            return View("~/Views/Sessions/New.cshtml", new SignInForm { Carried = form });
        var page = ErrorPage.For(code, System.Diagnostics.Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier);
        return View(code == StatusCodes.Status404NotFound ? page with { ReadNow = await ReadNowAsync(HttpContext.RequestAborted) } : page);
    }

    private async Task<IReadOnlyList<Teaser>> ReadNowAsync(CancellationToken cancel)
        => [.. (await MostReadPage.LoadAsync(db, popularity, PopularitySpan.Day, clock.GetUtcNow(), cancel)).Read.Take(ShownWhereNothingIs)];
}
