using NewsSite.Accounts;
using NewsSite.Articles;

namespace NewsSite.Publishing;

/// <summary>What an edit of a live story means to its readers.</summary>
public enum ChangeKind
{
    /// <summary>A typing error; nobody is told.</summary>
    Minor,

    /// <summary>News; the story says when it was updated.</summary>
    Update,

    /// <summary>Something was wrong; the story and the corrections page say what.</summary>
    Correction,

    /// <summary>Something could be misunderstood; said like a correction.</summary>
    Clarification,
}

/// <summary>A dated notice on a story that something in it was wrong or unclear; public exactly as long as its story is.</summary>
public sealed class Correction
{
    public const int LongestText = 1000;

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>Correction or Clarification.</summary>
    public ChangeKind Kind { get; private set; }

    /// <summary>What was wrong and what is right, in the paper's words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it is printed after the story; one that changes what the story means stands before it.</summary>
    public bool StandsAtEnd { get; private set; }

    /// <summary>The number of the revision that put it right.</summary>
    public int RevisionNumber { get; private set; }

    public DateTimeOffset CorrectedAt { get; private set; }

    public int CorrectedById { get; private set; }

    public Account CorrectedBy { get; private set; } = null!;

    private Correction()
    {
    }

    internal Correction(Article article, ChangeKind kind, string text, bool standsAtEnd, int revisionNumber, Account by, DateTimeOffset now)
    {
        Article = article;
        Kind = kind;
        Text = text;
        StandsAtEnd = standsAtEnd;
        RevisionNumber = revisionNumber;
        CorrectedBy = by;
        CorrectedById = by.Id;
        CorrectedAt = now;
    }
}
