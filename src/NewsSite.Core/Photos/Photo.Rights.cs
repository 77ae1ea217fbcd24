using NewsSite.Accounts;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos;

/// <summary>What we may do with a photo, and the acts that change it.</summary>
public sealed partial class Photo
{
    /// <summary>What we may do with it.</summary>
    public PhotoRights Rights { get; private set; } = new();

    /// <summary>The standing without leases, kept by every act, because no index reaches into the rights.</summary>
    public UseVerdict ListedStanding { get; private set; } = UseVerdict.MustNot;

    /// <summary>The category of the rights, kept by every act for the same reason.</summary>
    public RightsCategory ListedGround { get; private set; }

    /// <summary>The rights and bans for a time; loaded only where asked for.</summary>
    public List<PhotoLease> Leases { get; } = [];

    /// <summary>Takes the supplier's demands from other words than those that came with it.</summary>
    /// <param name="words">The supplier's.</param>
    /// <param name="house">The names that the house knows.</param>
    public void Restrict(string words, HouseNames house)
    {
        if (words == Restrictions) return;
        Restrictions = words;
        Rights.Demands = [.. WireRestriction.ReadAll(words, house).Select(r => new PhotoDemand(r, "desk"))];
    }

    /// <summary>Lets it be used for a reason, as an editor's act.</summary>
    public void Approve(string why, Account by, DateTimeOffset now)
    {
        Rights.Approve(why, by, now);
        Version++;
        List();
    }

    /// <summary>Takes it from every page at once and for good; what may have been made of it has to be cleared away.</summary>
    public void Kill(string why, Account by, DateTimeOffset now)
    {
        Rights.Kill(why, by, now);
        RenditionsMadeAt ??= now;
        Version++;
        List();
    }

    /// <summary>Gives a right to use it for a time, or bans it; its leases have to be loaded.</summary>
    /// <exception cref="InvalidOperationException">It holds as many leases as it can, or the time has no length.</exception>
    public void Lease(LeaseKind kind, DateTimeOffset? beginsAt, DateTimeOffset? until, string why, Account by, DateTimeOffset now)
    {
        if (Leases.Count(l => l.RevokedAt is null) >= LeaseTerm.Most) throw new InvalidOperationException($"A photo can have {LeaseTerm.Most} leases at a time. Take one back first.");
        if (until <= beginsAt) throw new InvalidOperationException("The end has to come after the beginning.");
        Leases.Add(new(kind, beginsAt, until, why, by, now));
        KeepTerms();
    }

    /// <summary>Takes a lease back; its leases have to be loaded.</summary>
    public void Revoke(PhotoLease lease, Account by, DateTimeOffset now)
    {
        lease.Revoke(by, now);
        KeepTerms();
    }

    /// <summary>Judges the rights by another profile, and renews the words it is found by, which have to be loaded.</summary>
    public void Rejudge(RightsProfile profile)
    {
        Rights.Judge(profile);
        CreditLicence();
        KeepWholeWhereDemanded();
        PhotoWord.Renew(this);
        List();
    }

    /// <summary>Reads the supplier's words once more, of a photo from before rights were kept, which has nothing else.</summary>
    internal void ReadRestrictions() => Rights.Demands = [.. WireRestriction.ReadAll(Restrictions).Select(r => new PhotoDemand(r, "terms"))];

    private void KeepTerms()
    {
        Rights.Terms = [.. Leases.Where(l => l.RevokedAt is null).Select(l => l.Term)];
        Version++;
    }

    private void List() => (ListedStanding, ListedGround) = (Rights.Standing, Rights.Category);
}
