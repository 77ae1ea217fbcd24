using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Reads;
using NewsSite.Web.Caching;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

public sealed class ArticlesController(NewsDbContext db, Participation participation, CommentReceipts receipts, ReadBuffer reads, IRecall recall, TimeProvider clock) : ReaderController
{
    /// <param name="id">Decides; the section and the slug in the address are only for people.</param>
    /// <param name="from">The thread with which the comments begin.</param>
    /// <param name="replyTo">The comment that the form answers.</param>
    /// <param name="receipt">See <see cref="CommentReceipts"/>.</param>
    /// <param name="order">In which order the threads stand; see <see cref="AskedThreads.ReadOrder"/>.</param>
    /// <param name="entry">The entry of a live story with which its entries begin.</param>
    /// <param name="lite">Given, even if empty: the story without its pictures.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read, Cached("from", "order", "entry", "lite", Except = "replyTo receipt")]
    public async Task<IActionResult> Show(int id, string? from, string? replyTo, string? receipt, string? order, string? entry, string? lite, CancellationToken cancel)
    {
        var sent = await SentComment.LoadAsync(db, receipts.Read(receipt), id, cancel);
        var asked = new AskedThreads(Number(from), AskedThreads.ReadOrder(order), sent?.Id);
        var reader = await ReaderAsync(cancel);
        if (await LoadAsync(id, asked, (int?)Number(entry, int.MaxValue), cancel) is not { } page) return await GoneAsync(id, cancel);
        if (Request.Path.ToUriComponent() != page.Address)
        {
            // An imported address may look like another story's: in /2021/09/massoud the month would be a number of ours.
            return await FormerAddressesController.FindAsync(db, Request, clock.GetUtcNow(), cancel) is RedirectResult former ? former : RedirectPermanent(page.Address + Request.QueryString);
        }

        if (from is null && replyTo is null && receipt is null && order is null && entry is null)
        {
            // Whoever gets a page that is kept is counted when it is sent.
            if (HttpContext.Contents() is { } contents) contents.Story = id;
            else if (ReadCounting.IsRead(HttpContext)) reads.Count(id, clock.GetUtcNow());
        }

        if (receipt is not null) Response.Headers.CacheControl = "private, no-store";
        var answered = await AnsweredComment.LoadAsync(db, id, Number(replyTo), cancel);
        return View(await page.ForAsync(reader, db, cancel) with { IsLite = lite is not null || Request.Query.ContainsKey("lite"), Sent = sent is null ? null : sent with { Receipt = receipt! }, Answered = answered, Reply = new() { Order = AskedThreads.Write(asked.Order), Parent = answered?.Id.ToString(CultureInfo.InvariantCulture) } });
    }

    /// <summary>A comment that its sender alone sees is in no page of others.</summary>
    private Task<ArticlePage?> LoadAsync(int id, AskedThreads asked, int? entry, CancellationToken cancel)
    {
        return asked.SendersOwn is null ? RecalledAsync($"story {id} {asked} {entry}", ReadAsync, cancel) : ReadAsync();

        Task<ArticlePage?> ReadAsync() => ArticlePage.LoadAsync(db, recall, participation, id, clock.GetUtcNow(), cancel, asked, entry);
    }

    private async Task<IActionResult> GoneAsync(int id, CancellationToken cancel)
    {
        if (await WithdrawnPage.LoadAsync(db, id, cancel) is not { } withdrawn) return await FormerAddressesController.FindAsync(db, Request, clock.GetUtcNow(), cancel);
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Withdrawn", withdrawn);
    }

    private static long? Number(string? text, long largest = long.MaxValue)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number : null;
}
