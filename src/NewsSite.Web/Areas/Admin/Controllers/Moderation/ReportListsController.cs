using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
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
    // Words of readers must not be taken for formulas by the program that opens the file.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
        // With a line end of its own, CsvHelper would leave a bare line feed within a cell unquoted.
        ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    /// <param name="show">One of <see cref="ReportShelf"/>; all when none is named.</param>
    /// <param name="cancel">The moderator has left.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string? show, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReportShelf>(string.IsNullOrEmpty(show) ? nameof(ReportShelf.All) : show, ignoreCase: true, out var shelf) || !Enum.IsDefined(shelf)) return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"reports-{shelf.ToString().ToLowerInvariant()}.csv\"";
        await using var text = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, Csv);
        string[] heads = ["Reference", "Made", "Reason", "Ground", "Explanation", "Name", "Email", "Due", "State", "Decided", "By", "Reason of the decision", "Comment", "Sender", "Words of the comment"];
        foreach (var head in heads) csv.WriteField(head);
        await foreach (var report in Db.Reports.On(shelf).NewestFirst().AsListed().AsAsyncEnumerable().WithCancellation(cancel))
        {
            await csv.NextRecordAsync();
            string?[] fields =
            [
                report.Reference, Time(report.MadeAt), report.Reason.Phrase(), report.Ground?.Phrase(), report.Words, report.Name, report.Email, Time(report.DueAt), report.State.Phrase(),
                Time(report.ClosedAt), report.DecidedBy, report.DecisionReason, Address.Comment(report.CommentId), report.Sender, report.Body,
            ];
            foreach (var field in fields) csv.WriteField(field);
        }

        await csv.NextRecordAsync();
        return new EmptyResult();
    }

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
