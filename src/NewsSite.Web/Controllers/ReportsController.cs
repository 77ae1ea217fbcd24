using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Mail;
using NewsSite.Reports;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Reports of comments by readers, who need no account for it.</summary>
public sealed partial class ReportsController(NewsDbContext db, ReportIntake intake, TimeProvider clock, Letterhead? letterhead = null) : ReaderController
{
    private const int LargestForm = 1_000_000;
    private const string NotThere = "This comment is not on the page, or no longer, so nobody reads it there.";

    /// <summary>Leads from the address of a comment to its form, for whoever has only the address.</summary>
    /// <param name="url">As a reader copies it: with <c>#comment-5</c> at its end, or <c>/c/5</c>.</param>
    [Read]
    public IActionResult Index(string? url)
    {
        if (string.IsNullOrWhiteSpace(url)) return View();
        if (CommentIn().Match(url.Length <= 2000 ? url : "") is { Success: true } match && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Redirect(Address.ReportOf(id));
        AddProblem(nameof(url), "This is not the address of a comment. The time above each comment links to its address.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(model: url);
    }

    [Read]
    public async Task<IActionResult> New(long id, CancellationToken cancel)
        => await ReportPage.LoadAsync(db, letterhead, id, clock.GetUtcNow(), cancel) is { } page ? View(page) : NotFound();

    [HttpPost, RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Create(long id, ReportForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await ReportPage.LoadAsync(db, letterhead, id, now, cancel) is not { } page) return Refused(StatusCodes.Status404NotFound, NotThere, form);
        var words = form.Read();
        foreach (var (field, problem) in words.Problems()) AddProblem(field, problem);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", page with { Form = form });
        }

        try
        {
            switch (await intake.TakeAsync(id, words, SenderPlace.Of(HttpContext.Connection.RemoteIpAddress), now, cancel))
            {
                case ReportReceipt.Stored stored:
                    return Redirect(Address.Report(stored.Key));
                case ReportReceipt.Barred barred:
                    AddProblem("", barred.Why);
                    Response.StatusCode = StatusCodes.Status403Forbidden;
                    return View("New", page with { Form = form });
                case ReportReceipt.TooSoon soon:
                    return TooSoon(soon.Wait, page with { Form = form });
                case ReportReceipt.Gone:
                    return Refused(StatusCodes.Status404NotFound, NotThere, form);
                default:
                    throw new UnreachableException();
            }
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsFromDatabase(error))
        {
            Response.Headers.RetryAfter = "30";
            return Refused(StatusCodes.Status503ServiceUnavailable, "Your report could not be stored just now. Please send it again in a minute.", form);
        }
    }

    /// <summary>What has become of a report, for whoever has its address.</summary>
    [Read]
    public async Task<IActionResult> Show(string key, CancellationToken cancel)
    {
        if (await SentReport.LoadAsync(db, key, cancel) is not { } report) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return View(report);
    }

    private ViewResult TooSoon(TimeSpan wait, ReportPage page)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        AddProblem("", new("You are sending reports too quickly. This one is kept below: send it again in {0}.", Sentence.Seconds(seconds)));
        return View("New", page);
    }

    private ViewResult Refused(int status, Sentence why, ReportForm form)
    {
        Response.StatusCode = status;
        return View("Refused", (Say.Plain(why), form.Words));
    }

    [GeneratedRegex("(?:#comment-|/c/)([0-9]{1,18})(?:[/?#]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex CommentIn();
}
