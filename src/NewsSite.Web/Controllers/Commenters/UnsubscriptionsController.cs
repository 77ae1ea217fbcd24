using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Replies;
using NewsSite.Web.Models;

namespace NewsSite.Web.Controllers;

/// <summary>Ends mails about replies by the address in each of them, without signing in: by the mailbox itself (RFC 8058), or by the button on its page.</summary>
public sealed class UnsubscriptionsController(NewsDbContext db, Subscribing subscribing) : ReaderController
{
    /// <param name="key">Of one thread, or of all of them.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Show(string key, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "private, no-store";
        return View(await UnsubscriptionPage.LoadAsync(db, key, cancel));
    }

    /// <summary>Answered without a redirect, which mailboxes do not follow; what is ended already is ended.</summary>
    [HttpPost]
    public async Task<IActionResult> Delete(string key, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "private, no-store";
        await subscribing.EndAsync(key, cancel);
        return View("Show", UnsubscriptionPage.Done);
    }
}
