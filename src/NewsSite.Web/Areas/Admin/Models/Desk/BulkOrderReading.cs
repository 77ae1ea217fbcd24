using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Publishing;
using NewsSite.Tags;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Reads what is to be done to the ticked stories; says in <c>problems</c> what is missing or not allowed.</summary>
public sealed class BulkOrderReading(NewsDbContext db, ClaimsPrincipal user, ModelStateDictionary problems)
{
    /// <summary>As many as a page of the list shows.</summary>
    private const int MostStories = 50;

    /// <summary>Null when it cannot be done.</summary>
    public async Task<BulkOrder?> ReadAsync(BulkForm form, CancellationToken cancel)
    {
        if (form.Ticked().Count == 0) problems.AddModelError("", "Tick the stories first.");
        if (form.Story?.Count > MostStories) problems.AddModelError("", $"At most {MostStories} stories at once.");
        if (!Enum.TryParse<BulkKind>(form.Act, out var kind) || !Enum.IsDefined(kind)) problems.AddModelError(nameof(form.Act), "Choose what to do with the ticked stories.");
        if (!problems.IsValid) return null;
        if (kind is BulkKind.Ready or BulkKind.SendBack && !Policies.Allow(user, Policies.Publish)) problems.AddModelError(nameof(form.Act), "Only editors do this.");
        var note = form.Note?.Trim() ?? "";
        if (note.Length > EditorialAct.LongestNote) problems.AddModelError(nameof(form.Note), $"A note can have {EditorialAct.LongestNote} characters; this one has {note.Length}.");
        if (kind == BulkKind.SendBack && note.Length == 0) problems.AddModelError(nameof(form.Note), "Please say what is to be done.");
        var order = new BulkOrder(kind)
        {
            Note = note,
            NewOwner = kind == BulkKind.HandOver ? await OwnerAsync(form.NewOwner, cancel) : null,
            Section = kind == BulkKind.Move ? await SectionAsync(form.MoveTo, cancel) : null,
            Tag = kind is BulkKind.Tag or BulkKind.Untag ? await TagAsync(kind, form.Tag, cancel) : null,
            ReasonAgainst = article => kind == BulkKind.HandOver && !Ownership.MayHandOver(user, article.OwnerId, form.NewOwner) ? "Only its owner or an editor hands it over." : null,
        };
        return problems.IsValid ? order : null;
    }

    private async Task<Account?> OwnerAsync(int? id, CancellationToken cancel)
    {
        var owner = await db.Users.WithAnyOf(Roles.Writing, db.Roles, db.UserRoles).FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (owner is null) problems.AddModelError(nameof(BulkForm.NewOwner), "Choose somebody who writes here.");
        return owner;
    }

    private async Task<Sections.Section?> SectionAsync(int? id, CancellationToken cancel)
    {
        var section = await db.Sections.FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (section is null) problems.AddModelError(nameof(BulkForm.MoveTo), "Choose a section.");
        return section;
    }

    private async Task<Tag?> TagAsync(BulkKind kind, string? typed, CancellationToken cancel)
    {
        var name = typed?.Trim() ?? "";
        if (Slug.From(name).Length == 0) problems.AddModelError(nameof(BulkForm.Tag), "Name the tag.");
        else if (name.Length > Tag.LongestName) problems.AddModelError(nameof(BulkForm.Tag), $"A tag can have {Tag.LongestName} characters; this one has {name.Length}.");
        if (!problems.IsValid) return null;
        var slug = Slug.From(name);
        var known = await db.Tags.WithSlugs([slug]).FirstOrDefaultAsync(cancel);
        if (known is null && (kind == BulkKind.Untag || !Policies.Allow(user, Policies.Publish)))
            problems.AddModelError(nameof(BulkForm.Tag), $"There is no tag called “{name}”.");
        return known ?? new Tag(name);
    }
}
