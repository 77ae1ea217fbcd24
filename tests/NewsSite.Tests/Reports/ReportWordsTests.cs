using NewsSite.Reports;

namespace NewsSite.Tests.Reports;

public sealed class ReportWordsTests
{
    private static readonly ReportWords Notice = new(ReportReason.Illegal, IllegalGround.Hate, "It calls for violence.", "Ivo", "ivo@example.org", isInGoodFaith: true);

    [Theory]
    [InlineData(ReportReason.Offensive)]
    [InlineData(ReportReason.Abusive)]
    [InlineData(ReportReason.Spam)]
    [InlineData(ReportReason.PersonalData)]
    public void Breaking_the_rules_of_the_house_needs_no_more_than_a_reason(ReportReason reason)
        => Assert.Empty(new ReportWords(reason, null, null, null, null, false).Problems());

    [Theory]
    [InlineData(null)]
    [InlineData((ReportReason)99)]
    public void Without_a_reason_there_is_no_report(ReportReason? reason)
        => Assert.Equal(["Reason"], Fields(new(reason, null, "Bad.", null, null, false)));

    [Fact]
    public void Something_else_needs_words() => Assert.Equal(["Words"], Fields(new(ReportReason.Other, null, " \n ", null, null, false)));

    [Fact]
    public void What_is_illegal_needs_the_law_the_explanation_the_name_the_address_and_good_faith()
    {
        Assert.Equal(["Ground", "Words", "Name", "Email", "IsInGoodFaith"], Fields(new(ReportReason.Illegal, null, "", " ", "", false)));
        Assert.Empty(Notice.Problems());
    }

    [Fact]
    public void Nobody_need_say_who_reports_the_abuse_of_children()
        => Assert.Empty(new ReportWords(ReportReason.Illegal, IllegalGround.ChildAbuse, "The picture it links to.", null, null, true).Problems());

    [Fact]
    public void Only_what_is_illegal_has_a_ground() => Assert.Null(new ReportWords(ReportReason.Spam, IllegalGround.Hate, null, null, null, false).Ground);

    [Fact]
    public void Too_many_words_are_counted_and_not_cut_off()
    {
        var problem = Assert.Single(new ReportWords(ReportReason.Other, null, new('w', 2001), null, null, false).Problems());
        Assert.Equal(("Words", "An explanation can have 2,000 characters; this one has 2,001. Nothing was cut off: please shorten it."), (problem.Field, problem.Problem.ToString()));
    }

    [Theory]
    [InlineData("ivo@", "Email")]
    [InlineData("ivo@example.org\r\nBcc: all@example.org", "Email")]
    public void An_address_that_cannot_be_one_is_refused(string email, string field)
        => Assert.Equal([field], Fields(new(ReportReason.Spam, null, null, null, email, false)));

    [Fact]
    public void A_name_that_is_too_long_is_refused() => Assert.Equal(["Name"], Fields(new(ReportReason.Spam, null, null, new('n', 81), null, false)));

    private static IEnumerable<string> Fields(ReportWords words) => words.Problems().Select(p => p.Field);
}
