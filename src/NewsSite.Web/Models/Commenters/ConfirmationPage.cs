using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>Where a mailed link leads: what the button on it does.</summary>
/// <param name="Id">What the link stands for.</param>
/// <param name="Email">Where it was mailed.</param>
/// <param name="Name">Of the commenter, or as typed with the comment; empty where there is neither.</param>
/// <param name="WantsReplies">Whether replies are mailed from then on.</param>
/// <param name="Said">The comment with which the address was given; none where there is none.</param>
public sealed record ConfirmationPage(Guid Id, string Email, string Name, bool WantsReplies, string? Said)
{
    /// <summary>What the page's address ends in.</summary>
    public string Key { get; private init; } = "";

    public ConfirmationForm Form { get; init; } = new();

    public bool NeedsName => Name.Length == 0;

    /// <summary>Null when the link was used already, is too old or stands for nothing.</summary>
    public static async Task<ConfirmationPage?> LoadAsync(NewsDbContext db, Guid? id, string key, DateTimeOffset now, CancellationToken cancel)
    {
        if (id is not { } number || await db.Confirmations.Numbered(number).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } asked || !asked.IsGood(now)) return null;
        var known = await db.Commenters.At(asked.Email).Select(c => c.Name).FirstOrDefaultAsync(cancel);
        var said = asked.CommentId is { } comment ? await db.Comments.Numbered(comment).Where(c => c.State != CommentState.Erased).Select(c => c.Body).FirstOrDefaultAsync(cancel) : null;
        return new(number, asked.Email, known ?? asked.Name, asked.WantsReplies, said) { Key = key };
    }
}

/// <summary>What the button on it sends.</summary>
public sealed class ConfirmationForm
{
    public string? Name { get; init; }

    /// <summary>Whether to stay signed in when the browser is closed.</summary>
    public bool Stays { get; init; }
}
