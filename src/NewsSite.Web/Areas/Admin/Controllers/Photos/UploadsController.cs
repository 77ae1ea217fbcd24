using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Photos.Files;
using NewsSite.Photos.Storage;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Takes a large picture in parts, so that a connection that breaks costs one part at most; the script of the photo desk sends them.</summary>
[Authorize(Policy = Policies.Write)]
public sealed class UploadsController(NewsDbContext db, PhotoDesk desk, UnfinishedUploads uploads, TimeProvider clock) : AdminController(db)
{
    /// <summary>Opens an upload of so many bytes.</summary>
    [HttpPost]
    public async Task<IActionResult> Create(long length, CancellationToken cancel)
    {
        if (length < 1) return BadRequest();
        if (length > PictureLimits.LargestFile) return Refused($"The file has {length / 1_000_000} MB. At most {PictureLimits.LargestFile / 1_000_000} MB can be taken.", StatusCodes.Status413PayloadTooLarge);
        try
        {
            var upload = await uploads.BeginAsync(AccountId, length, clock.GetUtcNow(), cancel);
            return new JsonResult(new { id = upload.Id, part = UnfinishedUploads.LargestPart }) { StatusCode = StatusCodes.Status201Created };
        }
        catch (IOException)
        {
            return Refused(PhotoUpload.NoStore, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>How much has arrived.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken cancel)
    {
        if (UnfinishedUpload.Of(AccountId, id) is not { } upload) return NotFound();
        try
        {
            return await uploads.ArrivedAsync(upload, cancel) is { } arrived ? Json(new { arrived }) : NotFound();
        }
        catch (IOException)
        {
            return Refused(PhotoUpload.NoStore, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Takes the part that begins at a place; after the last one the file is looked at and taken in like any other.</summary>
    [HttpPost, RequestSizeLimit(UnfinishedUploads.LargestPart), Consumes("application/octet-stream")]
    public async Task<IActionResult> Update(string id, long at, string? name, CancellationToken cancel)
    {
        if (UnfinishedUpload.Of(AccountId, id) is not { } upload) return NotFound();
        try
        {
            if (await uploads.ArrivedAsync(upload, cancel) is not { } arrived) return NotFound();
            if (at != arrived) return new JsonResult(new { arrived }) { StatusCode = StatusCodes.Status409Conflict };
            if (arrived < upload.Length && !await uploads.AddAsync(upload, arrived, Request.Body, cancel)) return Refused("More was sent than was announced.", StatusCodes.Status413PayloadTooLarge);
            arrived = await uploads.ArrivedAsync(upload, cancel) ?? 0;
            return arrived < upload.Length ? Json(new { arrived }) : await FinishAsync(upload, name ?? "", cancel);
        }
        catch (BadHttpRequestException error)
        {
            return StatusCode(error.StatusCode);
        }
        catch (IOException)
        {
            return Refused(PhotoUpload.NoStore, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> FinishAsync(UnfinishedUpload upload, string name, CancellationToken cancel)
    {
        using var whole = await uploads.JoinAsync(upload, cancel);
        if (whole is null) return NotFound();
        await using var content = new FileStream(whole.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        var result = await PhotoUpload.TakeAsync(Db, [new FormFile(content, 0, content.Length, "files", name)], await desk.IntakeAsync(Db, cancel), await ByAsync(cancel), clock.GetUtcNow(), cancel);
        await uploads.DropAsync(upload, CancellationToken.None);
        return new JsonResult(result) { StatusCode = result.Photos.Count > 0 ? StatusCodes.Status201Created : StatusCodes.Status422UnprocessableEntity };
    }

    private static JsonResult Refused(string reason, int status) => new(new { reason }) { StatusCode = status };
}
