using NewsSite.Comments;

namespace NewsSite.Moderation;

/// <summary>Somebody who wants to write, as far as the site can tell without an account.</summary>
/// <param name="Email">As it was typed or confirmed; none where none was given.</param>
/// <param name="Mark">See <see cref="Comment.SenderMark"/>; none where the place is not known.</param>
/// <param name="IsConfirmed">Whether the address is known to be theirs; what is only typed earns nothing.</param>
public sealed record Participant(string? Email, string? Mark, bool IsConfirmed = false)
{
    /// <summary>The mark of the place from which a comment of theirs came that they want to change now.</summary>
    public string? FormerMark { get; init; }

    /// <summary>What sanctions know the email by.</summary>
    public string? Address => AddressOf(Email);

    /// <summary>Whoever sent a comment.</summary>
    public static Participant Of(Comment comment) => new(comment.Email, comment.SenderMark);

    /// <summary>One spelling for one mailbox: small letters, and nothing of what follows a plus, which most providers deliver all the same.</summary>
    public static string? AddressOf(string? email)
    {
        if (string.IsNullOrWhiteSpace(email)) return null;
        var small = email.Trim().ToLowerInvariant();
        var (plus, at) = (small.IndexOf('+'), small.LastIndexOf('@'));
        return plus > 0 && plus < at ? small.Remove(plus, at - plus) : small;
    }

    internal IReadOnlyList<string> Marks => [.. new[] { Mark, FormerMark }.OfType<string>().Distinct()];
}
