using NewsSite.Accounts;

namespace NewsSite.Desk;

/// <summary>Which list a view filters.</summary>
public enum ViewedList
{
    Articles,
    Comments,
}

/// <summary>A filter of a list of the desk that somebody keeps under a name.</summary>
public sealed class SavedView
{
    public const int LongestName = 60;
    public const int LongestQuery = 500;

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public ViewedList List { get; private set; }

    /// <summary>The filter as the list's address spells it, such as <c>state=InReview&amp;section=world</c>.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether everybody at the desk has it.</summary>
    public bool IsShared { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    private SavedView()
    {
    }

    /// <exception cref="ArgumentException">The name is empty or too long, or the filter is.</exception>
    public SavedView(string name, string query, bool isShared, Account by, DateTimeOffset now, ViewedList list = ViewedList.Articles)
    {
        if (query.Length is 0 or > LongestQuery) throw new ArgumentException("A view keeps a filter.", nameof(query));
        Rename(name);
        (List, Query, IsShared, Account, AccountId, CreatedAt) = (list, query, isShared, by, by.Id, now);
    }

    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public void Rename(string name)
    {
        if (ReasonAgainst(name) is { } reason) throw new ArgumentException(reason, nameof(name));
        Name = name.Trim();
    }

    /// <summary>Why a view cannot be called so; none when it can.</summary>
    public static string? ReasonAgainst(string? name) => name?.Trim().Length switch
    {
        null or 0 => "Please give the view a name.",
        > LongestName => $"A name can have {LongestName} characters; this one has {name.Trim().Length}.",
        _ => null,
    };
}
