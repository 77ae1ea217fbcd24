using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Reports;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Reports as a file for a spreadsheet, which an authority may ask for.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class ReportListsController(NewsDbContext db) : AdminController(db)
{
    /// <param name="show">One of <see cref="ReportShelf"/>; all when none is named.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string? show, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReportShelf>(string.IsNullOrEmpty(show) ? nameof(ReportShelf.All) : show, ignoreCase: true, out var shelf) || !Enum.IsDefined(shelf)) return NotFound();
        Response.ContentType = Spreadsheet.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"reports-{shelf.ToString().ToLowerInvariant()}.csv\"";
        string[] heads = ["Reference", "Made", "Reason", "Ground", "Explanation", "Name", "Email", "Due", "State", "Decided", "By", "Reason of the decision", "Comment", "Sender", "Words of the comment"];
        var rows = Db.Reports.On(shelf).NewestFirst().AsListed().AsAsyncEnumerable().Select(IReadOnlyList<string?> (report) =>
        [
            report.Reference, Time(report.MadeAt), report.Reason.Phrase(), report.Ground?.Phrase(), report.Words, report.Name, report.Email, Time(report.DueAt), report.State.Phrase(),
            Time(report.ClosedAt), report.DecidedBy, report.DecisionReason, Address.Comment(report.CommentId), report.Sender, report.Body,
        ]);
        await Spreadsheet.WriteAsync(Response.Body, heads, rows, cancel);
        return new EmptyResult();
    }

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
