using NewsSite.Accounts;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class PhotoRightsTests
{
    private static readonly RightsProfile Paris = new(["FR"], ["MAXPPP"]);

    [Theory]
    [InlineData("A tram. EPA/A KELLER MAXPPP OUT", UseVerdict.MustNot, "It is not for clients of MAXPPP, and we are one.")]
    [InlineData("A tram. EPA/A KELLER FRANCE OUT", UseVerdict.MustNot, "It is not for France, where this paper is made.")]
    [InlineData("A tram. EPA/A KELLER POLAND OUT", UseVerdict.May, null)]
    [InlineData("A tram. EPA/A KELLER INTERNET OUT", UseVerdict.MustNot, "It is not for use on the internet.")]
    [InlineData("A tram. EPA/A KELLER BURGUNDIA OUT", UseVerdict.NeedsApproval, "It is not for “BURGUNDIA”, and nobody here knows what that is.")]
    [InlineData("A tram. EPA/A KELLER NO ARCHIVES FRANCE OUT", UseVerdict.MustNot, "It is not for France, where this paper is made.")]
    [InlineData("A tram. EPA/A KELLER -- for gold members", UseVerdict.NeedsApproval, "Its caption holds words that nobody here understands: “for gold members”.")]
    [InlineData("A tram. EPA/A KELLER EDITORIAL USE ONLY NO SALES", UseVerdict.May, null)]
    public void A_demand_becomes_a_verdict_in_words(string received, UseVerdict verdict, string? why)
    {
        var rights = Of(received, Paris);
        Assert.Equal(verdict, rights.Standing);
        Assert.Equal(why, rights.WhyAt(FakeClock.Noon) is [var first, ..] ? first : null);
    }

    [Fact]
    public void The_same_picture_is_free_to_a_paper_that_is_not_the_client()
        => Assert.Equal(UseVerdict.May, Of("A tram. EPA/A KELLER MAXPPP OUT", new(["AU"], [])).Standing);

    [Theory]
    [InlineData(RightsCategory.Unknown, UseVerdict.MustNot)]
    [InlineData(RightsCategory.Handout, UseVerdict.NeedsApproval)]
    [InlineData(RightsCategory.Reader, UseVerdict.NeedsApproval)]
    [InlineData(RightsCategory.Staff, UseVerdict.May)]
    public void The_ground_on_which_we_have_it_weighs_too(RightsCategory category, UseVerdict verdict)
    {
        var rights = new PhotoRights { Category = category };
        rights.Judge(Paris);
        Assert.Equal(verdict, rights.Standing);
    }

    [Fact]
    public void An_approval_lifts_doubt_but_no_prohibition_and_falls_when_the_reasons_change()
    {
        var (editor, rights) = (new Account("e@example.org", "Edith", FakeClock.Noon), Of("A tram. EPA/A KELLER BURGUNDIA OUT", Paris));
        rights.Approve("Burgundia is no country of ours.", editor, FakeClock.Noon);
        Assert.Equal(UseVerdict.May, rights.Standing);
        rights.Judge(Paris);
        Assert.Equal(UseVerdict.May, rights.Standing);
        rights.Category = RightsCategory.Handout;
        rights.Judge(Paris);
        Assert.Equal(UseVerdict.NeedsApproval, rights.Standing);
        rights.Category = RightsCategory.Unknown;
        rights.Judge(Paris);
        Assert.Throws<InvalidOperationException>(() => rights.Approve("Please.", editor, FakeClock.Noon));
    }

    [Fact]
    public void A_picture_is_withheld_before_its_embargo_after_its_end_and_once_killed()
    {
        var rights = Of("A tram. EPA/A KELLER", Paris);
        Assert.False(rights.IsWithheld(FakeClock.Noon));
        rights.ExpiresAt = FakeClock.Noon;
        Assert.True(rights.IsWithheld(FakeClock.Noon));
        Assert.False(rights.IsWithheld(FakeClock.Noon.AddSeconds(-1)));
        rights.ExpiresAt = null;
        rights.EmbargoedUntil = FakeClock.Noon.AddSeconds(1);
        Assert.True(rights.IsWithheld(FakeClock.Noon));
        rights.EmbargoedUntil = null;
        rights.Kill("The agency asked.", new Account("e@example.org", "Edith", FakeClock.Noon), FakeClock.Noon);
        Assert.True(rights.IsWithheld(FakeClock.Noon.AddYears(-1)));
        Assert.Equal(UseVerdict.MustNot, rights.Standing);
    }

    [Theory]
    [InlineData(-2, null)]
    [InlineData(-1, LeaseKind.Allow)]
    [InlineData(0, LeaseKind.Deny)]
    [InlineData(1, LeaseKind.Allow)]
    [InlineData(2, LeaseKind.Deny)]
    public void Leases_allow_and_forbid_from_their_first_moment_until_before_their_last(int hour, LeaseKind? said)
    {
        List<LeaseTerm> terms = [new(LeaseKind.Deny, FakeClock.Noon, FakeClock.Noon.AddHours(1))];
        if (hour > -2) terms.Add(new(LeaseKind.Allow, FakeClock.Noon.AddHours(-1), FakeClock.Noon.AddHours(2)));
        Assert.Equal(said, LeaseTerm.At(terms, FakeClock.Noon.AddHours(hour)));
    }

    [Fact]
    public void A_ban_wins_over_every_right_in_whatever_order_they_came()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var terms = Enumerable.Range(0, random.Next(0, 6)).Select(_ => new LeaseTerm(LeaseKind.Allow, FakeClock.Noon.AddHours(-random.Next(1, 9)), random.Next(2) == 0 ? null : FakeClock.Noon.AddHours(random.Next(1, 9)))).ToList();
            terms.Insert(random.Next(terms.Count + 1), new(LeaseKind.Deny, null, FakeClock.Noon.AddSeconds(random.Next(1, 9))));
            var rights = Of("A tram. EPA/A KELLER", Paris);
            rights.Terms = terms;
            Assert.Equal(UseVerdict.MustNot, rights.StandingAt(FakeClock.Noon));
            Assert.True(rights.IsWithheld(FakeClock.Noon));
        }
    }

    [Fact]
    public void A_right_for_a_time_does_what_an_approval_does_and_lifts_no_prohibition()
    {
        IReadOnlyList<LeaseTerm> terms = [new(LeaseKind.Allow, null, FakeClock.Noon.AddHours(1))];
        var (doubtful, forbidden) = (Of("A tram. EPA/A KELLER BURGUNDIA OUT", Paris), Of("A tram. EPA/A KELLER FRANCE OUT", Paris));
        (doubtful.Terms, forbidden.Terms) = (terms, terms);
        Assert.Equal(UseVerdict.May, doubtful.StandingAt(FakeClock.Noon));
        Assert.Equal(UseVerdict.MustNot, doubtful.StandingAt(FakeClock.Noon.AddHours(1)));
        Assert.Equal(UseVerdict.MustNot, forbidden.StandingAt(FakeClock.Noon));
    }

    [Fact]
    public void A_photo_that_leases_open_later_can_be_chosen_before_and_one_that_they_closed_for_good_cannot()
    {
        var rights = Of("A tram. EPA/A KELLER", Paris);
        rights.Terms = [new(LeaseKind.Allow, FakeClock.Noon.AddHours(1), FakeClock.Noon.AddHours(2))];
        Assert.Equal(UseVerdict.MustNot, rights.StandingAt(FakeClock.Noon));
        Assert.Equal(UseVerdict.May, rights.StandingForChoice(FakeClock.Noon));
        Assert.Equal(UseVerdict.MustNot, rights.StandingForChoice(FakeClock.Noon.AddHours(2)));
    }

    [Fact]
    public void Whatever_else_is_demanded_a_prohibition_wins()
    {
        var random = new Random(3);
        var kinds = Enum.GetValues<RestrictionKind>();
        for (var round = 0; round < 500; round++)
        {
            var demands = Enumerable.Range(0, random.Next(0, 6)).Select(_ => new PhotoDemand(new(kinds[random.Next(kinds.Length)]), "caption")).ToList();
            demands.Insert(random.Next(demands.Count + 1), new(new(RestrictionKind.Out, "FR", OutTarget.Country), "instructions"));
            var rights = new PhotoRights { Category = RightsCategory.Agency, Demands = demands };
            rights.Judge(Paris);
            Assert.Equal(UseVerdict.MustNot, rights.Standing);
        }
    }

    private static PhotoRights Of(string received, RightsProfile profile)
    {
        var caption = WireCaption.Read(received);
        var rights = new PhotoRights { Category = RightsCategory.Agency, Demands = [.. caption.Restrictions.Select(r => new PhotoDemand(r, "caption"))], Unread = caption.Unread };
        rights.Judge(profile);
        return rights;
    }
}
