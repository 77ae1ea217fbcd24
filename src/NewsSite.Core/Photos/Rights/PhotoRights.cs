using NewsSite.Accounts;

namespace NewsSite.Photos.Rights;

/// <summary>What we may do with one picture: the ground, the demands, an editor's approval, and the hours between which it may be seen.</summary>
public sealed class PhotoRights
{
    public const int LongestUnread = 1000;
    public const int LongestReason = 500;
    public const int LongestReasons = 2000;
    public const int LongestAddress = 500;

    public RightsCategory Category { get; set; }

    public IReadOnlyList<PhotoDemand> Demands { get; set; } = [];

    /// <summary>What stands in the caption and nobody here understands; an editor has to look at it.</summary>
    public string Unread { get; set; } = "";

    /// <summary>The licence we have it by: its address on the web, or the short name of one of <see cref="CreativeCommonsLicence"/>; empty where there is none.</summary>
    public string Licence { get; set; } = "";

    /// <summary>The address on the web at which whoever gave it keeps it; empty where none is known.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The licence by which anybody may use it, if that is the ground and it is named.</summary>
    public CreativeCommonsLicence? CreativeCommons => Category == RightsCategory.CreativeCommons ? CreativeCommonsLicence.Read(Licence) : null;

    /// <summary>Where its licence stands on the web.</summary>
    public string LicenceAddress => CreativeCommonsLicence.Read(Licence)?.Address ?? Licence;

    /// <summary>Before this hour nobody outside may see it.</summary>
    public DateTimeOffset? EmbargoedUntil { get; set; }

    /// <summary>From this hour on nobody outside may see it.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>What the leases that hold say; the leases themselves are rows of their own.</summary>
    public IReadOnlyList<LeaseTerm> Terms { get; set; } = [];

    /// <summary>Why an editor lets it be used all the same; empty where none does.</summary>
    public string Approval { get; private set; } = "";

    public int? ApprovedById { get; private set; }

    public Account? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>When it was withdrawn for good.</summary>
    public DateTimeOffset? KilledAt { get; private set; }

    public int? KilledById { get; private set; }

    public Account? KilledBy { get; private set; }

    public string KillReason { get; private set; } = "";

    /// <summary>As last judged; approval, hours, leases and a kill come on top.</summary>
    public UseVerdict Verdict { get; private set; } = UseVerdict.MustNot;

    /// <summary>Why, in sentences on lines of their own.</summary>
    public string Reasons { get; private set; } = RightsProfile.Judge(RightsCategory.Unknown).Why;

    /// <summary>The <see cref="RightsProfile.Stamp"/> it was judged by.</summary>
    public string JudgedBy { get; private set; } = "";

    /// <summary>The verdict with an editor's approval taken into account, which never lifts a prohibition; leases come on top.</summary>
    public UseVerdict Standing => KilledAt is not null ? UseVerdict.MustNot : Verdict == UseVerdict.NeedsApproval && Approval != "" ? UseVerdict.May : Verdict;

    /// <summary>What speaks against using it at a moment, the heaviest first.</summary>
    public IReadOnlyList<string> WhyAt(DateTimeOffset at) =>
    [
        .. new[] { KilledAt is null ? "" : $"It was withdrawn for good: {KillReason}", LeaseTerm.At(Terms, at) == LeaseKind.Deny ? "A lease forbids it, or the time for which it was allowed is not now." : "" }
            .Concat(Reasons.Split('\n')).Where(r => r != ""),
    ];

    /// <summary>The verdict at a moment: what leases ban must not be used, and a right for a time does what an approval does.</summary>
    public UseVerdict StandingAt(DateTimeOffset at) => LeaseTerm.At(Terms, at) switch
    {
        LeaseKind.Deny => UseVerdict.MustNot,
        LeaseKind.Allow when Standing == UseVerdict.NeedsApproval => UseVerdict.May,
        _ => Standing,
    };

    /// <summary>The verdict on choosing it for a story, which comes out when leases allow: what they ban for now only is left to publishing.</summary>
    public UseVerdict StandingForChoice(DateTimeOffset now) => StandingAt(LeaseTerm.OpenFrom(Terms, now) ?? now);

    /// <summary>Whether readers get a neutral picture in its place at this moment.</summary>
    public bool IsWithheld(DateTimeOffset now) => KilledAt is not null || EmbargoedUntil > now || ExpiresAt <= now || LeaseTerm.At(Terms, now) == LeaseKind.Deny;

    /// <summary>Weighs everything; the heaviest wins.</summary>
    public void Judge(RightsProfile profile)
    {
        var all = Demands.Select(d => profile.Judge(d.Restriction)).Prepend(RightsProfile.Judge(Category)).Append(JudgeLicence()).Where(v => v.Verdict != UseVerdict.May).ToList();
        if (Unread != "") all.Add((UseVerdict.NeedsApproval, $"Its caption holds words that nobody here understands: “{Unread}”."));
        var verdict = all.Select(v => v.Verdict).Append(UseVerdict.May).Max();
        var reasons = string.Join('\n', all.OrderByDescending(v => v.Verdict).Select(v => v.Why).Distinct());
        reasons = reasons.Length <= LongestReasons ? reasons : reasons[..LongestReasons];

        // What was approved is not what stands there now.
        if (Approval != "" && reasons != Reasons) (Approval, ApprovedBy, ApprovedById, ApprovedAt) = ("", null, null, null);
        (Verdict, Reasons, JudgedBy) = (verdict, reasons, profile.Stamp);
    }

    private (UseVerdict Verdict, string Why) JudgeLicence() => (Category, CreativeCommons) switch
    {
        (not RightsCategory.CreativeCommons, _) => (UseVerdict.May, ""),
        (_, null) => (UseVerdict.MustNot, "It is said to be Creative Commons, and nobody has said by which licence."),
        (_, { ForbidsCommerce: true } licence) => (UseVerdict.NeedsApproval, $"{licence.Name} forbids what earns money."),
        (_, { AsksForCredit: true }) when Origin == "" => (UseVerdict.NeedsApproval, "Its licence asks for a link to where it comes from, and there is none."),
        _ => (UseVerdict.May, ""),
    };

    /// <summary>Lets the picture be used for a reason.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to approve, or no approval helps.</exception>
    public void Approve(string why, Account by, DateTimeOffset now)
    {
        if (Standing != UseVerdict.NeedsApproval || string.IsNullOrWhiteSpace(why)) throw new InvalidOperationException("Only a picture that needs approval can be approved, and with a reason.");
        (Approval, ApprovedBy, ApprovedAt) = (why.Trim(), by, now);
    }

    /// <summary>Takes the picture from every page at once and for good; the record stays.</summary>
    public void Kill(string why, Account by, DateTimeOffset now) => (KilledAt, KilledBy, KillReason) = (KilledAt ?? now, by, why.Trim());
}
