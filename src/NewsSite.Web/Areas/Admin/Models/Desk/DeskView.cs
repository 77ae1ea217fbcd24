using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A filter of the list under a name: one that everybody has, or one that somebody saved.</summary>
/// <param name="Name">As the desk calls it.</param>
/// <param name="Query">The filter.</param>
/// <param name="IsCurrent">Whether the list shows just this.</param>
/// <param name="SavedId">Its number, when it was saved.</param>
/// <param name="IsShared">Whether everybody has it.</param>
/// <param name="CanChange">Whether whoever asks may rename or delete it.</param>
public sealed record DeskView(string Name, string Query, bool IsCurrent, int? SavedId = null, bool IsShared = false, bool CanChange = false)
{
    public string Address => Query.Length == 0 ? "/admin/articles" : $"/admin/articles?{Query}";

    public static async Task<IReadOnlyList<DeskView>> ListAsync(
        NewsDbContext db, string current, int accountId, bool publishes, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        (string, string)[] always = [("All", ""), ("Mine", Mine), ("Waiting for me", Waiting(publishes)), ("Scheduled today", Today(zone, now)), ("Late", Late)];
        var saved = await db.SavedViews.SeenBy(accountId).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. always.Select(v => new DeskView(v.Item1, v.Item2, v.Item2 == current)),
            .. saved.Select(v => new DeskView(v.Name, v.Query, v.Query == current, v.Id, v.IsShared, MayChange(v, accountId, publishes))),
        ];
    }

    public static string Mine => $"owner={ArticleFilterForm.Me}";

    public static string Late => $"state={ArticleFilterForm.Late}";

    /// <summary>Editors wait for stories to review, everybody else for their own that came back.</summary>
    public static string Waiting(bool publishes) => publishes ? $"state={EditorialState.InReview}" : $"state={ArticleFilterForm.SentBack}&owner={ArticleFilterForm.Me}";

    public static string Today(TimeZoneInfo zone, DateTimeOffset now)
    {
        var day = LocalDay.Of(now, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"state={EditorialState.Scheduled}&date={ArticleDate.Published}&from={day}&until={day}";
    }

    /// <summary>Everybody changes his own views, editors also those that are shared.</summary>
    public static bool MayChange(SavedView view, int accountId, bool publishes) => view.AccountId == accountId || (view.IsShared && publishes);
}
