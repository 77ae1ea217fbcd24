using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Publishes an article as a form asks: at once, at an hour, or as a change of what is public; or says in <c>problems</c> why not.</summary>
public sealed class Publication(Article article, PublicationForm form, TimeZoneInfo zone, ModelStateDictionary problems)
{
    public bool Try(Account by, DateTimeOffset now)
    {
        var at = now;
        if (!string.IsNullOrWhiteSpace(form.At) && !article.IsPublished(now))
        {
            var read = LocalTime.Read(form.At, zone, form.Second());
            if (read.Problem is { } problem) problems.AddModelError(read.HappensTwice ? nameof(form.Which) : nameof(form.At), problem);
            else if (read.At <= now) problems.AddModelError(nameof(form.At), "That time is over. Leave the field empty to publish at once.");
            at = read.At ?? now;
        }

        var (note, force) = (form.Note?.Trim() ?? "", form.Force?.Trim() ?? "");
        if (article.IsPublished(now) && form.Change is ChangeKind.Correction or ChangeKind.Clarification && note.Length == 0)
            problems.AddModelError(nameof(form.Note), "Please say what was wrong and what is right: readers are told it.");
        var longest = form.Change is ChangeKind.Correction or ChangeKind.Clarification ? Correction.LongestText : EditorialAct.LongestNote;
        if (note.Length > longest) problems.AddModelError(nameof(form.Note), $"A note can have {longest} characters; this one has {note.Length}.");
        if (force.Length > EditorialAct.LongestNote) problems.AddModelError(nameof(form.Force), $"A reason can have {EditorialAct.LongestNote} characters; this one has {force.Length}.");
        foreach (var reason in article.ReasonsNotToPublish(at).Where(r => r.Weight == Weight.Blocks || force.Length == 0))
            problems.AddModelError(reason.Field, reason.Sentence);
        if (!problems.IsValid) return false;

        if (article.IsPublished(now)) article.PublishEdit(form.Change, note, by, now, force, form.HidesEarlier, form.CorrectsAtEnd);
        else article.Publish(at, by, now, force);
        return true;
    }
}
