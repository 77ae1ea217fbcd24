using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Captions.Cases;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Captions that were misread and what the desk made of them; as a file they are cases for the tests of whatever reads captions.</summary>
[Authorize(Policy = Policies.Publish)]
public sealed class CaptionCasesController(NewsDbContext db) : AdminController(db)
{
    /// <summary>As many as one file holds, the newest of them.</summary>
    private const int MostInAFile = 5000;

    [HttpGet]
    public async Task<IActionResult> Index(int? before, CancellationToken cancel) => View(await CaptionCasesPage.LoadAsync(Db, before, cancel));

    [HttpGet]
    public async Task<IActionResult> Export(CancellationToken cancel)
    {
        var last = await Db.CaptionCases.LastOfEach().NewestFirst().Take(MostInAFile).Select(c => new { c.Id, c.Caption, c.Corrected }).ToListAsync(cancel);
        var file = new
        {
            Note = "Captions as received, with what the desk made of them. Keys left out of \"expect\" must come out null, false or empty.",
            Cases = last.Select(c => new { Id = $"D{c.Id}", c.Caption, Expect = ExpectedCaption.Read(c.Corrected) }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(file, ExpectedCaption.Json), "application/json", "captions.json");
    }
}
