using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What moderators did in some days.</summary>
[Authorize(Policy = Policies.Moderate)]
public sealed class ShiftReportsController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : ModerationController(db, clock)
{
    // Names of readers must not be taken for formulas by the program that opens the file.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    [HttpGet]
    public async Task<IActionResult> Index(ShiftForm form, CancellationToken cancel)
    {
        ModelState.Clear();
        var page = await LoadAsync(form, cancel);
        if (page.Problem is { } problem) ModelState.AddModelError("From", problem);
        return View(page);
    }

    /// <summary>The same as a file for a spreadsheet: a line for each moderator, and one for all.</summary>
    [HttpGet]
    public async Task<IActionResult> Export(ShiftForm form, CancellationToken cancel)
    {
        var page = await LoadAsync(form, cancel);
        if (page.Problem is not null) return NotFound();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, Csv))
        {
            string[] heads = ["From", "Until", "Moderator", "Decisions", "Approved", "Rejected", "Spam", "Reversed", "Median wait in minutes", "90th percentile wait in minutes"];
            foreach (var head in heads) csv.WriteField(head);
            foreach (var (name, figures) in page.Report.Moderators.Select(m => (m.Name, m.Figures)).Append(("All", page.Report.All)))
            {
                await csv.NextRecordAsync();
                string?[] fields = [Day(page.From), Day(page.Until), name, .. Numbers(figures)];
                foreach (var field in fields) csv.WriteField(field);
            }

            await csv.NextRecordAsync();
        }

        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"shifts-{Day(page.From)}-{Day(page.Until)}.csv");
    }

    private async Task<ShiftPage> LoadAsync(ShiftForm form, CancellationToken cancel) => await ShiftPage.LoadAsync(Db, await WhoAsync(cancel), form, site.Value.Zone(), Now, cancel);

    private static IEnumerable<string?> Numbers(ShiftFigures f)
        => new[] { f.Decisions, f.Approved, f.Rejected, f.Spam, f.Reversed }.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append(Minutes(f.MedianWait)).Append(Minutes(f.NinetiethWait));

    private static string? Minutes(TimeSpan? wait) => wait?.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
