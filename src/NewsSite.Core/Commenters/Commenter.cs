using Microsoft.AspNetCore.Identity;
using NewsSite.Comments;
using NewsSite.Languages;

namespace NewsSite.Commenters;

/// <summary>When a commenter is told of replies.</summary>
public enum ReplyMailing
{
    /// <summary>A mail for each reply, as soon as it is on the page.</summary>
    AtOnce,

    /// <summary>One mail a day at most, with all replies.</summary>
    Daily,
}

/// <summary>A reader whose email address is confirmed: nobody becomes one but by a link that was mailed there. Not one of the staff's accounts.</summary>
public sealed class Commenter
{
    /// <summary>Enough for any phrase, and too few to keep the machine busy with.</summary>
    public const int LongestPassword = 200;

    public const int StampLength = 32;
    public const int LongestHash = 200;

    private static readonly PasswordHasher<Commenter> Hasher = new();

    public int Id { get; private set; }

    /// <summary>In small letters. Never shown to anybody else.</summary>
    public string Email { get; private set; } = "";

    /// <summary>As it stands above the comments.</summary>
    public string Name { get; private set; } = "";

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>None for whoever signs in by mailed links only.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Another one ends every session.</summary>
    public string Stamp { get; private set; } = NewStamp();

    public int FailedSignIns { get; private set; }

    /// <summary>Until when no password is looked at, because too many were wrong.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    public ReplyMailing ReplyMailing { get; set; }

    /// <summary>By which one press ends every mail about replies, without signing in.</summary>
    public string MailKey { get; private set; } = Replies.ReplySubscription.NewKey();

    private Commenter()
    {
    }

    public Commenter(string email, string name, DateTimeOffset now)
    {
        Email = Spell(email);
        Rename(name);
        JoinedAt = now;
    }

    /// <summary>An address as it is kept and compared.</summary>
    public static string Spell(string email) => email.Trim().ToLowerInvariant();

    /// <summary>What is wrong with a name; nothing mostly.</summary>
    public static Sentence? ProblemWithName(string name) => name.Length == 0 ? (Sentence)CommentWords.NoName
        : name.Length > CommentWords.LongestName ? new("A name can have {0} characters; this one has {1}.", CommentWords.LongestName, name.Length)
        : null;

    /// <exception cref="ArgumentException">There is something wrong with the name.</exception>
    public void Rename(string name)
    {
        if (ProblemWithName(name) is { } problem) throw new ArgumentException(problem, nameof(name));
        Name = name;
    }

    /// <summary>Takes another password, or none; every session ends, the one that asks for it too.</summary>
    public void ChangePassword(string? password)
    {
        PasswordHash = password is null ? null : Hasher.HashPassword(this, password);
        EndSessions();
    }

    public void EndSessions() => Stamp = NewStamp();

    /// <summary>Whether it is the password.</summary>
    public bool HasPassword(string password) => PasswordHash is { } hash && Hasher.VerifyHashedPassword(this, hash, password) != PasswordVerificationResult.Failed;

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
