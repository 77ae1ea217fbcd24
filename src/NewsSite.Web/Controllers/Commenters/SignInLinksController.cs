using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Languages;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Mails a link that signs in. Every address is answered alike, whether it is known or not: the link makes a commenter of whoever is none yet.</summary>
public sealed class SignInLinksController(ReplyWishes wishes, TimeProvider clock) : ReaderController
{
    [HttpPost, RequestSizeLimit(20_000)]
    public async Task<IActionResult> Create(ReaderSignInForm form, CancellationToken cancel)
    {
        if (!wishes.ArePossible) return NotFound();
        var email = TypedText.CleanLine(form.LinkEmail);
        if (!TypedText.LooksLikeAnAddress(email, CommentWords.LongestEmail))
        {
            AddProblem(nameof(form.LinkEmail), "Please enter your email address.");
            return Again(form, StatusCodes.Status422UnprocessableEntity);
        }

        if (await wishes.AskAsync(new Confirmation(email, clock.GetUtcNow()), HttpContext, cancel) is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            AddProblem("", new("Too many links were asked for. Ask again in {0}.", Sentence.Seconds(seconds)));
            return Again(form, StatusCodes.Status429TooManyRequests);
        }

        return View("Sent", email);
    }

    private ViewResult Again(ReaderSignInForm form, int status)
    {
        Response.StatusCode = status;
        return View("~/Views/ReaderSessions/New.cshtml", new ReaderSignInPage(form, Mails: true));
    }
}
