using System.Globalization;
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
        string[] heads = ["From", "Until", "Moderator", "Decisions", "Approved", "Rejected", "Spam", "Reversed", "Median wait in minutes", "90th percentile wait in minutes"];
        var rows = page.Report.Moderators.Select(m => (m.Name, m.Figures)).Append(("All", page.Report.All))
            .Select(IReadOnlyList<string?> (row) => [Day(page.From), Day(page.Until), row.Item1, .. Numbers(row.Item2)]);
        using var file = new MemoryStream();
        await Spreadsheet.WriteAsync(file, heads, rows.ToAsyncEnumerable(), cancel);
        return File(file.ToArray(), Spreadsheet.ContentType, $"shifts-{Day(page.From)}-{Day(page.Until)}.csv");
    }

    private async Task<ShiftPage> LoadAsync(ShiftForm form, CancellationToken cancel) => await ShiftPage.LoadAsync(Db, await WhoAsync(cancel), form, site.Value.Zone(), Now, cancel);

    private static IEnumerable<string?> Numbers(ShiftFigures f)
        => new[] { f.Decisions, f.Approved, f.Rejected, f.Spam, f.Reversed }.Select(n => n.ToString(CultureInfo.InvariantCulture)).Append(Minutes(f.MedianWait)).Append(Minutes(f.NinetiethWait));

    private static string? Minutes(TimeSpan? wait) => wait?.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
