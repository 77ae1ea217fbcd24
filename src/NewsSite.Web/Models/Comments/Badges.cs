using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>What somebody who comments is to the paper.</summary>
public enum Badge
{
    Author,
    Moderator,
    Staff,
    New,
}

/// <summary>Badges are derived whenever a page is read, from the confirmed address and the staff's accounts; nobody types one.</summary>
public static class Badges
{
    private static readonly TimeSpan NewFor = TimeSpan.FromDays(14);

    public static string Words(this Badge badge) => badge switch
    {
        Badge.Author => "Author of this story",
        Badge.Moderator => "Moderator",
        Badge.Staff => "Staff",
        _ => "New here",
    };

    /// <param name="db">Where they are.</param>
    /// <param name="articleId">The story under which they comment.</param>
    /// <param name="commenters">Who comments.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<Badge>>> LoadAsync(
        NewsDbContext db, int articleId, IEnumerable<int> commenters, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = commenters.Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<int, IReadOnlyList<Badge>>();
        var people = await db.Commenters.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Email, c.JoinedAt }).ToListAsync(cancel);
        var addresses = people.ConvertAll(p => p.Email.ToUpperInvariant());
        var staff = await db.Users.WithAnyOf(Roles.All, db.Roles, db.UserRoles).Where(a => a.NormalizedEmail != null && addresses.Contains(a.NormalizedEmail))
            .Select(a => new { a.Id, Address = a.NormalizedEmail! }).ToListAsync(cancel);
        var accounts = staff.ConvertAll(a => a.Id);
        var moderators = staff.Count == 0 ? [] : await db.Users.WithAnyOf([Roles.Moderator], db.Roles, db.UserRoles).Where(a => accounts.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel);
        var authors = staff.Count == 0 ? [] : await db.Articles.Numbered([articleId]).SelectMany(a => a.Live!.Authors).Select(a => a.Author.AccountId).ToListAsync(cancel);
        return people.ToDictionary(p => p.Id, p => (IReadOnlyList<Badge>)Of(staff.Find(a => a.Address == p.Email.ToUpperInvariant())?.Id, now - p.JoinedAt < NewFor, authors, moderators));
    }

    private static List<Badge> Of(int? account, bool isNew, List<int?> authors, List<int> moderators)
    {
        if (account is not { } id) return isNew ? [Badge.New] : [];
        List<Badge> badges = [];
        if (authors.Contains(id)) badges.Add(Badge.Author);
        if (moderators.Contains(id)) badges.Add(Badge.Moderator);
        return badges.Count > 0 ? badges : [Badge.Staff];
    }
}
