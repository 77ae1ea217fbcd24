using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Notifications;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What an account is told of, the last first, paged by key.</summary>
public sealed record NotificationList(IReadOnlyList<NotificationList.Row> Rows, long? Before, long? Older)
{
    private const int PerPage = 30;

    public sealed record Row(long Id, NotificationKind Kind, string By, string Headline, string Text, DateTimeOffset At, bool IsRead)
    {
        public string Sentence => Kind.Sentence(By, Headline == "" ? "a story without headline" : $"“{Headline}”");
    }

    public static async Task<NotificationList> LoadAsync(NewsDbContext db, int accountId, long? before, CancellationToken cancel)
    {
        var rows = await db.Notifications.For(accountId).NewestFirst(before)
            .Select(n => new Row(n.Id, n.Kind, n.DoneBy.Name, n.Article.Working.Headline, n.Text, n.DoneAt, n.ReadAt != null)).Take(PerPage + 1).ToListAsync(cancel);
        return new([.. rows.Take(PerPage)], before, rows.Count > PerPage ? rows[PerPage - 1].Id : null);
    }
}
