using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Reports;

/// <summary>Forgets in time who made reports.</summary>
public static class Reporters
{
    /// <summary>Takes the marks off reports older than <see cref="SenderSalt.KeptFor"/>, and the names off those closed for <see cref="Report.ReporterKept"/>; says of how many.</summary>
    public static async Task<int> ForgetAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var marks = await db.Reports.MarkedBefore(now - SenderSalt.KeptFor).ExecuteUpdateAsync(r => r.SetProperty(x => x.SenderMark, (string?)null), cancel);
        var names = await db.Reports.SignedAndClosedBefore(now - Report.ReporterKept)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Name, (string?)null).SetProperty(x => x.Email, (string?)null), cancel);
        return marks + names;
    }
}
