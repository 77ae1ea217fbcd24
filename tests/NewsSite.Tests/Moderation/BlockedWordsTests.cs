using NewsSite.Comments;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class BlockedWordsTests
{
    [Theory]
    [InlineData("fool", "You fool!", "fool")]
    [InlineData("fool", "YOU FOOL", "FOOL")]
    [InlineData("Fool", "you fool", "fool")]
    [InlineData("fool", "what a fóól", "fóól")]
    [InlineData("fool", "what a fooooool", "fooooool")]
    [InlineData("fool", "what a f00l", "f00l")]
    [InlineData("idiot", "an 1d10t", "1d10t")]
    [InlineData("hello", "he11o", "he11o")]
    [InlineData("ass", "you a$$", "a$$")]
    [InlineData("ass", "you @ss", "@ss")]
    [InlineData("fool", "a f*ol here", "f*ol")]
    [InlineData("fool", "a f**l here", "f**l")]
    [InlineData("fool", "f.o.o.l", "f.o.o.l")]
    [InlineData("fool", "f o o l", "f o o l")]
    [InlineData("fool", "f - o - o - l", "f - o - o - l")]
    [InlineData("fool", "a fo\u200bol", "fo\u200bol")]
    [InlineData("fool", "a fo\u00adol", "fo\u00adol")]
    [InlineData("fool", "a f\u043eol", "f\u043eol")]
    [InlineData("fool", "a ｆｏｏｌ", "ｆｏｏｌ")]
    [InlineData("strasse", "die Straße", "Straße")]
    [InlineData("дурак", "Ты дурак!", "дурак")]
    [InlineData("ДУРАК", "ты дурак", "дурак")]
    [InlineData("buy now", "So buy   now, cheap", "buy   now")]
    [InlineData("buy now", "BUY, NOW", "BUY, NOW")]
    [InlineData("troll*", "the trolling goes on", "trolling")]
    [InlineData("*phobe", "a technophobe", "technophobe")]
    [InlineData("笨蛋", "你是笨蛋吗", "笨蛋")]
    [InlineData("fool", "**fool** and _fool_", "fool")]
    public void A_listed_word_is_found_however_it_is_spelled(string term, string text, string marked)
    {
        var finding = Judge(term, text);
        Assert.Equal(Verdict.Holds, finding.Verdict);
        var span = finding.Spans[0];
        Assert.Equal(marked, text.Substring(span.Start, span.Length));
        Assert.Contains($"“{term}”", finding.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad", "The troubadour sang badly.")]
    [InlineData("cunt", "He lives in Scunthorpe.")]
    [InlineData("press", "It runs on WordPress.")]
    [InlineData("ass", "A class of assassins passed.")]
    [InlineData("god", "A good day.")]
    [InlineData("ano", "Un año más.")]
    [InlineData("cat", "In 2021, cats slept.")]
    [InlineData("os", "Paid 05 euros.")]
    [InlineData("usa", "A. B. C.")]
    [InlineData("cop", "Сор на улице.")]
    [InlineData("buy now", "I buy. Not now.")]
    [InlineData("troll", "the trolling goes on")]
    [InlineData("fool", "a f***")]
    [InlineData("hell", "Hello, shell!")]
    public void What_only_looks_like_a_listed_word_is_left_alone(string term, string text) => Assert.Equal(Verdict.Passes, Judge(term, text).Verdict);

    [Fact]
    public void A_listed_word_in_the_name_is_found_too()
    {
        var rule = new BlockedWords(1, [("fool", Verdict.Rejects)]);
        var finding = rule.Judge(Submission("Well told, I say.", "Fool"));
        Assert.Equal((Verdict.Rejects, 0), (finding.Verdict, finding.Spans.Count));
    }

    [Fact]
    public void Of_several_words_the_strongest_verdict_holds_and_all_are_named()
    {
        var finding = new BlockedWords(7, [("fool", Verdict.Flags), ("knave", Verdict.Rejects)]).Judge(Submission("A fool and a knave."));
        Assert.Equal((Verdict.Rejects, 2, 7), (finding.Verdict, finding.Spans.Count, finding.Version));
        Assert.Equal("It has the listed words “fool”, “knave”.", finding.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("*")]
    [InlineData("a")]
    [InlineData("a*b")]
    [InlineData("!!!")]
    public void A_term_that_would_hold_nearly_everything_cannot_be_listed(string term) => Assert.NotNull(BlockedTerm.ProblemWith(term));

    [Fact]
    public void Random_text_and_hostile_text_come_through_without_an_error()
    {
        var random = new Random(20261122);
        var rule = new BlockedWords(1, [.. Enumerable.Range(0, 500).Select(i => ($"w{i}{Letters(random, 6)}", Verdict.Holds)), ("*ing", Verdict.Holds), ("pre*", Verdict.Holds)]);
        foreach (var text in Enumerable.Range(0, 200).Select(_ => Letters(random, 3000)).Concat([new('*', 3000), new('a', 3000), string.Concat(Enumerable.Repeat("a ", 1500)), string.Concat(Enumerable.Repeat("f*", 1500)), string.Concat(Enumerable.Repeat("😀\u0301", 1000))]))
        {
            var finding = rule.Judge(Submission(text));
            Assert.All(finding.Spans, s => Assert.InRange(s.Start + s.Length, 0, text.Length));
        }
    }

    private static string Letters(Random random, int length)
    {
        const string alphabet = "abcdefghijklmnop  .,*$@1|!éñßаеоｆ\u200b\u0301中#-\n";
        return string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }

    private static Finding Judge(string term, string text) => new BlockedWords(1, [(term, Verdict.Holds)]).Judge(Submission(text));

    private static Submission Submission(string body, string name = "Ivo") => new(new CommentWords(body, name, null), 1, FakeClock.Noon, SenderHistory.None);
}
