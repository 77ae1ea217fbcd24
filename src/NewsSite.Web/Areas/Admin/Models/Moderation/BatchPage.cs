using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What a moderator asks to be done to many comments.</summary>
public sealed class BatchForm
{
    public DecisionKind? Kind { get; init; }

    /// <summary>The ticked comments.</summary>
    public IReadOnlyList<long>? Comment { get; init; }

    /// <summary>The version of each of them that was shown, in the same order.</summary>
    public IReadOnlyList<int>? Version { get; init; }

    /// <summary>The number of the last report of all when they were shown.</summary>
    public long LastReport { get; init; }

    /// <summary>Whether all are meant that the queue's filter finds.</summary>
    public bool All { get; init; }

    public string? Reason { get; init; }

    public string? Code { get; init; }

    /// <summary>The queue's address after its question mark.</summary>
    public string? Queue { get; init; }
}

/// <summary>The comments that an act is about to be done to, so that a moderator sees how many and which before it is done.</summary>
public sealed record BatchPage(BatchForm Form, DecisionKind Kind, IReadOnlyList<BatchPage.Row> Rows, IReadOnlyList<RejectionReason> Reasons)
{
    /// <summary>Signs of a comment that are shown.</summary>
    public const int Shown = 160;

    public sealed record Row(long Id, int Version, string Name, string Beginning, string Headline);

    /// <summary>The number of the last report of all, which what is done now has seen.</summary>
    public long LastReport { get; private init; }

    /// <summary>The comments with the versions that were shown to the moderator, as far as he was shown any.</summary>
    public IEnumerable<(long Id, int Version)> Seen
    {
        get
        {
            var shown = (Form.Comment ?? []).Zip(Form.Version ?? []).DistinctBy(s => s.First).ToDictionary(s => s.First, s => s.Second);
            return Rows.Select(r => (r.Id, shown.GetValueOrDefault(r.Id, r.Version)));
        }
    }

    public string Count => Comments(Rows.Count);

    /// <summary>Null when the act is none that can be done to many.</summary>
    public static async Task<BatchPage?> LoadAsync(NewsDbContext db, ModeratorAtWork who, BatchForm form, CancellationToken cancel)
    {
        if (form.Kind is not { } kind || !ModerationOrder.IsForMany(kind)) return null;
        var sections = await db.Sections.AsNoTracking().ToListAsync(cancel);
        var ids = form.All ? await ModerationQueue.NumbersAsync(db, who, QueueAddress.Read(form.Queue), sections, ModerationBatch.Most, cancel) : [.. (form.Comment ?? []).Distinct().Take(ModerationBatch.Most)];
        var rows = await db.Comments.Among(ids, who.Scope.SectionIds).ToListAsync(cancel);
        return new(form, kind, [.. rows.OrderBy(r => ids.IndexOf(r.Id))], await db.RejectionReasons.AsNoTracking().Offered().ToListAsync(cancel))
        {
            LastReport = await db.Reports.MaxAsync(r => (long?)r.Id, cancel) ?? 0,
        };
    }

    public static string Comments(int count) => count == 1 ? "1 comment" : $"{count} comments";

    /// <summary>What was done, in a sentence.</summary>
    public static string Sentence(ModerationBatch batch) => $"{Comments(batch.Done)} {batch.Kind switch { DecisionKind.Approved => "approved", DecisionKind.Spam => "put away as spam", _ => "rejected" }}."
        + (batch.Refused > 0 ? $" {Comments(batch.Refused)} could not be." : "")
        + (batch.UndoneAt is not null ? $" Undone: {Comments(batch.PutBack)} put back{(batch.PutBack < batch.Done ? "; the others were decided about again since" : "")}." : "");
}

/// <summary>Acts on many comments that can still be undone.</summary>
public sealed record BatchList(IReadOnlyList<ModerationBatch> Batches, DateTimeOffset Now);

public static class BatchPageQueries
{
    public static IQueryable<BatchPage.Row> Among(this IQueryable<Comments.Comment> comments, IReadOnlyCollection<long> ids, IReadOnlyCollection<int>? sectionIds)
        => Comments.CommentQueries.InSections(comments.Where(c => ids.Contains(c.Id)), sectionIds)
            .Select(c => new BatchPage.Row(c.Id, c.Version, c.Name, c.Body.Substring(0, BatchPage.Shown), c.Article.Live!.Headline));
}
