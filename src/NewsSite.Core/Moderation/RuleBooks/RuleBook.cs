using System.Collections.ObjectModel;
using NewsSite.Accounts;
using NewsSite.Moderation.Rules;
using NewsSite.Moderation.Scoring;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>How the rules are set; one row for the whole site.</summary>
public sealed class RuleBook
{
    public const int TheOnly = 1;
    public const int LongestList = 2000;
    public const int MostLinks = 100;

    public int Id { get; private set; } = TheOnly;

    /// <summary>Counts changes of the settings and of the listed words; kept with every finding.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Whether a moderator reads every comment before it appears.</summary>
    public bool IsPreModerated { get; private set; } = true;

    /// <summary>With this many links a comment is held; 0 for no limit.</summary>
    public int LinkLimit { get; private set; } = 2;

    /// <summary>Hosts whose links are not counted, one a line.</summary>
    public string AllowedHosts { get; private set; } = "";

    /// <summary>Domains of email addresses whose comments are held, one a line.</summary>
    public string HeldDomains { get; private set; } = "";

    /// <summary>Domains of email addresses whose comments are refused, one a line.</summary>
    public string RefusedDomains { get; private set; } = "";

    /// <summary>Percent of capitals from which on a comment shouts; 0 for never.</summary>
    public int ShoutingPercent { get; private set; } = 80;

    /// <summary>Rejections after which a sender's comments are held; 0 for never.</summary>
    public int RejectionLimit { get; private set; } = 3;

    /// <summary>Whether the scorer may point out what reads like rejected comments, once it has learned enough.</summary>
    public bool UsesScorer { get; private set; } = true;

    /// <summary>Approved comments after which those of a confirmed person no longer wait; 0 where nobody's first comments wait.</summary>
    public int FirstComments { get; private set; } = 1;

    public int? ChangedById { get; private set; }

    public Account? ChangedBy { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The rules that these settings make.</summary>
    /// <param name="terms">The listed words.</param>
    /// <param name="learned">What the scorer has learned, by language.</param>
    public IReadOnlyList<Rule> Rules(IEnumerable<(string Term, Verdict Verdict)> terms, IReadOnlyDictionary<string, LearnedTerms>? learned = null) =>
    [
        new StoryMode(Version, IsPreModerated),
        new SanctionedSender(Version),
        new SentInSlowMode(Version),
        new BlockedWords(Version, terms),
        new TooManyLinks(Version, LinkLimit, Lines(AllowedHosts)),
        new RepeatedText(Version),
        new EmailDomains(Version, Lines(HeldDomains), Lines(RefusedDomains)),
        new RecentRejections(Version, RejectionLimit),
        new Shouting(Version, ShoutingPercent),
        new ReadsLikeRejected(Version, UsesScorer && learned is not null ? learned : ReadOnlyDictionary<string, LearnedTerms>.Empty),
        new FirstComments(Version, FirstComments),
        new MachineSigns(Version, FewestSeconds: 3),
    ];

    /// <summary>What is wrong with a list of hosts or domains, in a sentence; none when nothing is.</summary>
    public static string? ProblemWith(string? list)
    {
        if (list?.Length > LongestList) return $"A list can have {LongestList} characters; this one has {list.Length}.";
        return Lines(list ?? "").FirstOrDefault(l => !IsHost(l)) is { } wrong ? $"“{wrong}” is no host name. Write one a line, such as example.org." : null;
    }

    /// <summary>Takes over other settings.</summary>
    public void Change(
        bool isPreModerated, int linkLimit, string allowedHosts, string heldDomains, string refusedDomains, int shoutingPercent, int rejectionLimit, int firstComments, Account by, DateTimeOffset now)
    {
        if ((ProblemWith(allowedHosts) ?? ProblemWith(heldDomains) ?? ProblemWith(refusedDomains)) is { } problem) throw new ArgumentException(problem);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)linkLimit, (uint)MostLinks, nameof(linkLimit));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)shoutingPercent, 100u, nameof(shoutingPercent));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)rejectionLimit, (uint)SenderHistory.Length, nameof(rejectionLimit));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)firstComments, (uint)SenderHistory.Length, nameof(firstComments));
        (IsPreModerated, LinkLimit, AllowedHosts, HeldDomains, RefusedDomains) = (isPreModerated, linkLimit, allowedHosts, heldDomains, refusedDomains);
        (ShoutingPercent, RejectionLimit, FirstComments) = (shoutingPercent, rejectionLimit, firstComments);
        Turn(by, now);
    }

    /// <summary>Switches the scorer on or off.</summary>
    public void UseScorer(bool isUsed, Account by, DateTimeOffset now)
    {
        UsesScorer = isUsed;
        Turn(by, now);
    }

    /// <summary>Counts a change, such as of the listed words.</summary>
    public void Turn(Account by, DateTimeOffset now)
    {
        Version++;
        ChangedBy = by;
        ChangedById = by.Id;
        ChangedAt = now;
    }

    private static string[] Lines(string list) => list.Split(['\n', '\r', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsHost(string host) => host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns;
}
