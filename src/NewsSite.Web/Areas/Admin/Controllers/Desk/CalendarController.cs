using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>What is scheduled and embargoed, day by day in the newsroom's zone.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class CalendarController(NewsDbContext db, TimeProvider clock, IOptions<SiteOptions> site) : AdminController(db)
{
    /// <param name="month">Such as <c>2026-11</c>; this month when left out.</param>
    /// <param name="week">A day of the week to show instead, such as <c>2026-11-23</c>.</param>
    /// <param name="cancel">Stops it.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? month, string? week, CancellationToken cancel)
    {
        var (now, zone) = (clock.GetUtcNow(), site.Value.Zone());
        var span = CalendarSpan.Read(month, week, now, zone);
        if (span is null) ModelState.AddModelError("", "The address names no month or week of the calendar. This is the present month.");
        var page = await CalendarPage.LoadAsync(Db, span ?? CalendarSpan.Read(null, null, now, zone)!, now, zone, cancel);
        return span is null ? Again("Index", page) : View(page);
    }
}
