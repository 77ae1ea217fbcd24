using NewsSite.Accounts;

namespace NewsSite.Photos.Spellings;

/// <summary>Whose name is spelled.</summary>
public enum NameKind
{
    Agency,
    Photographer,
}

/// <summary>A way in which others write a name, and the name that the house writes; taken back rather than deleted, so that it stays known who said so.</summary>
public sealed class NameSpelling
{
    public const int LongestName = 120;

    /// <summary>Letters of some scripts are taken apart in it.</summary>
    public const int LongestKey = 400;

    /// <summary>Of spellings that hold at one time, so that they are read with every caption.</summary>
    public const int Most = 1000;

    public int Id { get; private set; }

    public NameKind Kind { get; private set; }

    /// <summary>As others write it.</summary>
    public string Spelling { get; private set; } = "";

    /// <summary>The spelling as <see cref="HouseNames.Key"/> folds it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>As the house writes it.</summary>
    public string Name { get; private set; } = "";

    public int AddedById { get; private set; }

    public Account AddedBy { get; private set; } = null!;

    public DateTimeOffset AddedAt { get; private set; }

    public int? RemovedById { get; private set; }

    public Account? RemovedBy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>The last photo that was read again because of it; none when all were.</summary>
    public int? ReadUpTo { get; private set; } = 0;

    private NameSpelling()
    {
    }

    /// <exception cref="ArgumentException">There is something wrong with the spelling or the name.</exception>
    public NameSpelling(NameKind kind, string spelling, string name, Account by, DateTimeOffset now)
    {
        if ((ProblemWith(name) ?? ProblemWith(spelling)) is { } problem) throw new ArgumentException(problem, nameof(spelling));
        (Kind, Spelling, Key, Name) = (kind, Neat(spelling), HouseNames.Key(spelling), Neat(name));
        (AddedBy, AddedById, AddedAt) = (by, by.Id, now);
    }

    /// <summary>What speaks against a name, in a sentence; none when nothing does.</summary>
    public static string? ProblemWith(string? name)
    {
        var neat = Neat(name);
        if (neat.Length == 0) return "Please enter a name.";
        if (neat.Length > LongestName) return $"A name can have {LongestName} characters; this one has {neat.Length}.";
        return HouseNames.Key(neat) == "" ? $"“{neat}” has neither letters nor digits." : null;
    }

    /// <summary>Has the name no longer written so; photos that were written by it are read again.</summary>
    public void TakeBack(Account by, DateTimeOffset now)
    {
        if (RemovedAt is null) (RemovedBy, RemovedById, RemovedAt, ReadUpTo) = (by, by.Id, now, 0);
    }

    private static string Neat(string? name) => string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
