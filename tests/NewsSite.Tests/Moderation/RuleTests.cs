using NewsSite.Comments;
using NewsSite.Markup;
using NewsSite.Moderation;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class RuleTests
{
    private static readonly DateTimeOffset Now = FakeClock.Noon;

    [Theory]
    [InlineData("Read https://example.org/a today.", 0)]
    [InlineData("Read https://example.org/a and www.example.com/b.", 2)]
    [InlineData("[one](https://a.example) and [two](https://b.example) and <https://c.example>", 3)]
    [InlineData("`https://a.example` and `https://b.example` are code.", 0)]
    [InlineData("One e.g. two, 3.5 or U.S.A. and a.b", 0)]
    public void Links_are_counted_as_readers_would_see_them(string text, int held)
    {
        var finding = new TooManyLinks(1, 2, []).Judge(Submission(text));
        Assert.Equal((held > 0 ? Verdict.Holds : Verdict.Passes, held), (finding.Verdict, finding.Spans.Count));
    }

    [Fact]
    public void A_link_to_a_listed_host_or_below_it_is_not_counted()
    {
        var rule = new TooManyLinks(1, 2, ["example.org"]);
        Assert.Equal(Verdict.Passes, rule.Judge(Submission("https://example.org/a https://news.example.org/b https://other.example/c")).Verdict);
        Assert.Equal(Verdict.Holds, rule.Judge(Submission("https://badexample.org/a https://example.org.evil.example/b")).Verdict);
    }

    [Fact]
    public void No_limit_of_links_holds_nothing()
        => Assert.Equal(Verdict.Passes, new TooManyLinks(1, 0, []).Judge(Submission("https://a.example https://b.example https://c.example")).Verdict);

    [Theory]
    [InlineData("THIS IS WRITTEN IN CAPITALS ONLY", Verdict.Nudges)]
    [InlineData("ЭТО НАПИСАНО ЗАГЛАВНЫМИ БУКВАМИ", Verdict.Nudges)]
    [InlineData("NATO and UN and EU", Verdict.Passes)]
    [InlineData("The USA and the UK met NATO in Brussels.", Verdict.Passes)]
    [InlineData("中文没有大写字母所以这里没有什么可以说的东西", Verdict.Passes)]
    public void Shouting_is_a_matter_of_letters_that_can_be_capitals(string text, Verdict expected)
        => Assert.Equal(expected, new Shouting(1, 80).Judge(Submission(text)).Verdict);

    [Fact]
    public void The_same_words_under_the_same_story_make_the_site_ask()
    {
        var finding = new RepeatedText(1).Judge(Submission("Ferries are late again!", history: Sent("ferries are LATE, again", article: 1)));
        Assert.Equal((Verdict.Nudges, "The same words were sent under this story already, as comment 5."), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public void The_same_words_of_one_sender_under_another_story_are_held()
        => Assert.Equal(Verdict.Holds, new RepeatedText(1).Judge(Submission("Ferries are late again!", history: Sent("Ferries are late again", article: 2))).Verdict);

    [Fact]
    public void The_same_words_of_somebody_else_are_pointed_out()
    {
        var finding = new RepeatedText(1).Judge(Submission("Ferries are late again!", history: new([], 9)));
        Assert.Equal((Verdict.Flags, "Somebody else sent the same words as comment 9."), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public void Words_that_many_say_are_no_repetition()
        => Assert.Equal(Verdict.Passes, new RepeatedText(1).Judge(Submission("Well told!", history: Sent("Well told.", article: 1))).Verdict);

    [Fact]
    public void Words_of_last_month_are_forgotten()
        => Assert.Equal(Verdict.Passes, new RepeatedText(1).Judge(Submission("Ferries are late again!", history: Sent("Ferries are late again!", 1, Now.AddDays(-31)))).Verdict);

    [Theory]
    [InlineData("ivo@spam.example", Verdict.Rejects)]
    [InlineData("ivo@MAIL.spam.example", Verdict.Rejects)]
    [InlineData("ivo@notspam.example", Verdict.Passes)]
    [InlineData("ivo@throwaway.example", Verdict.Holds)]
    [InlineData(null, Verdict.Passes)]
    public void An_email_is_judged_by_its_domain(string? email, Verdict expected)
        => Assert.Equal(expected, new EmailDomains(1, ["throwaway.example"], ["spam.example"]).Judge(Submission("Well told.", email)).Verdict);

    [Theory]
    [InlineData(3, 3, Verdict.Holds)]
    [InlineData(3, 4, Verdict.Passes)]
    [InlineData(2, 0, Verdict.Passes)]
    public void A_sender_is_held_after_rejections_that_are_half_of_what_was_decided(int rejected, int approved, Verdict expected)
    {
        var earlier = Enumerable.Repeat(CommentState.Rejected, rejected).Concat(Enumerable.Repeat(CommentState.Approved, approved)).Append(CommentState.Waiting)
            .Select((state, i) => new SenderHistory.Earlier(i + 1, 1, state, null, Now.AddHours(-1)));
        Assert.Equal(expected, new RecentRejections(1, 3).Judge(Submission("Well told.", history: new([.. earlier], null))).Verdict);
    }

    [Fact]
    public void What_a_machine_does_is_held_and_what_a_person_does_is_not()
    {
        var rule = new MachineSigns(1, 3);
        var words = Submission("Well told.");
        Assert.Equal(Verdict.Holds, rule.Judge(words with { FilledTrap = true }).Verdict);
        Assert.Equal(Verdict.Holds, rule.Judge(words with { TimeTaken = TimeSpan.FromSeconds(2) }).Verdict);
        Assert.Equal(Verdict.Passes, rule.Judge(words with { TimeTaken = TimeSpan.FromSeconds(4) }).Verdict);
        Assert.Equal(Verdict.Passes, rule.Judge(words).Verdict);
    }

    [Fact]
    public void The_strongest_verdict_holds_and_gives_the_reason()
    {
        var judgement = Judgement.Of(Submission("YOU FOOL, AND ALL OF YOU FOOLS"), [new Shouting(1, 80), new BlockedWords(1, [("fool", Verdict.Holds)]), new StoryMode(1, false)], 1);
        Assert.Equal((Verdict.Holds, "It has the listed word “fool”.", 3), (judgement.Verdict, judgement.Reason, judgement.Findings.Count));
        var kept = Judgement.Read(judgement.Write());
        Assert.Equal(judgement.Findings.Select(f => (f.Rule, f.Verdict, f.Spans.Count)), kept.Select(f => (f.Rule, f.Verdict, f.Spans.Count)));
    }

    [Theory]
    [InlineData("A **fool** spoke.", 4, 4, "<p>A <strong><mark>fool</mark></strong> spoke.</p>")]
    [InlineData("See https://a.example now", 4, 17, "<p>See <a href=\"https://a.example\" rel=\"nofollow ugc noopener\"><mark>https://a.example</mark></a> now</p>")]
    [InlineData("one `fool` two", 5, 4, "<p>one <mark><code>fool</code></mark> two</p>")]
    public void What_a_rule_found_is_marked_where_the_moderator_reads_it(string text, int start, int length, string html)
        => Assert.Equal(html, CommentMarkdown.ToHtml(text, [(start, length)]).TrimEnd());

    [Fact]
    public void Marks_never_let_markup_of_the_sender_through()
    {
        const string hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) **b** &lt;i&gt;";
        for (var start = 0; start < hostile.Length; start++)
        {
            var html = CommentMarkdown.ToHtml(hostile, [(start, 7)]);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("javascript:alert(1)\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_sender_can_send_some_at_once_and_then_one_in_a_while()
    {
        var flood = new Flood(new FloodOptions { Burst = 2, Seconds = 15 });
        Assert.Null(flood.Wait("a", 1, Now));
        Assert.Null(flood.Wait("a", 2, Now));
        Assert.Equal(TimeSpan.FromSeconds(15), flood.Wait("a", 1, Now));
        Assert.Equal(TimeSpan.FromSeconds(5), flood.Wait("a", 1, Now.AddSeconds(10)));
        Assert.Null(flood.Wait("b", 1, Now));
        Assert.Null(flood.Wait("a", 1, Now.AddSeconds(15)));
    }

    [Fact]
    public void A_story_takes_only_so_many_from_all_together()
    {
        var flood = new Flood(new FloodOptions { Burst = 100, StoryBurst = 3, StoryPerMinute = 60 });
        Assert.All(Enumerable.Range(0, 3), i => Assert.Null(flood.Wait($"s{i}", 1, Now)));
        Assert.Equal(TimeSpan.FromSeconds(1), flood.Wait("s9", 1, Now));
        Assert.Null(flood.Wait("s9", 2, Now));
    }

    [Fact]
    public void A_mark_tells_places_apart_and_months_from_each_other()
    {
        var (one, other) = (new SenderSalt(Now), new SenderSalt(Now.AddMonths(1)));
        Assert.Equal(one.MarkOf("10.0.0"), one.MarkOf("10.0.0"));
        Assert.NotEqual(one.MarkOf("10.0.0"), one.MarkOf("10.0.1"));
        Assert.NotEqual(one.MarkOf("10.0.0"), other.MarkOf("10.0.0"));
        Assert.Equal(SenderSalt.MarkLength, one.MarkOf("10.0.0").Length);
    }

    private static SenderHistory Sent(string body, int article, DateTimeOffset? at = null)
        => new([new(5, article, CommentState.Waiting, new CommentWords(body, "Ivo", null).Fingerprint(), at ?? Now.AddHours(-1))], null);

    private static Submission Submission(string body, string? email = null, SenderHistory? history = null)
        => new(new CommentWords(body, "Ivo", email), 1, Now, history ?? SenderHistory.None);
}
