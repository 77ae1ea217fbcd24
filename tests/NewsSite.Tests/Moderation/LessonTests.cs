using NewsSite.Comments;
using NewsSite.Moderation.Rules;
using NewsSite.Moderation.Scoring;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class LessonTests
{
    private static readonly string[] Subjects = ["ferry", "harbour", "council", "tram", "market", "bridge", "school", "museum", "budget", "orchard"];
    private static readonly string[] Kind = ["Thank you for the report on the {0}.", "My family has used the {0} for years.", "The {0} needs more money, as the article says.", "I was at the {0} yesterday and it was calm.", "Could you explain what the {0} costs?"];
    private static readonly string[] Rude = ["Only an imbecile likes the {0}.", "Whoever wrote about the {0} is a worthless imbecile.", "You imbeciles know nothing of the {0}.", "Shut up about the {0}, you worthless hacks.", "The {0}? Worthless, like everybody here."];

    [Fact]
    public void With_too_few_examples_of_either_kind_nothing_is_learned()
    {
        Assert.Null(Lesson.From([.. Examples(Lesson.FewestExamples, Lesson.FewestExamples - 1)]));
        Assert.Null(Lesson.From([.. Examples(Lesson.FewestExamples - 1, Lesson.FewestExamples)]));
        Assert.NotNull(Lesson.From([.. Examples(Lesson.FewestExamples, Lesson.FewestExamples)]));
    }

    [Theory]
    [InlineData("An imbecile wrote this about the river.", "imbecile")]
    [InlineData("Shut up, you w0rthless lot.", "w0rthless")]
    [InlineData("IMBECILES, all of them", "IMBECILES")]
    public void What_reads_like_rejected_comments_is_pointed_out_with_its_words_as_they_were_typed(string text, string word)
    {
        var finding = Judge(text);
        Assert.Equal(Verdict.Flags, finding.Verdict);
        Assert.Contains($"“{word}”", finding.Reason, StringComparison.Ordinal);
        Assert.Contains(finding.Spans, s => text.Substring(s.Start, s.Length) == word);
        Assert.NotNull(finding.Score);
    }

    [Theory]
    [InlineData("Thank you, my family likes the museum.")]
    [InlineData("Geese fly south every autumn.")]
    [InlineData("")]
    [InlineData("\u6c34\u6e2f")]
    public void What_does_not_passes_with_its_score(string text)
    {
        var finding = Judge(text);
        Assert.Equal((Verdict.Passes, ""), (finding.Verdict, finding.Reason));
        Assert.NotNull(finding.Score);
    }

    [Fact]
    public void It_says_nothing_of_a_language_that_it_has_not_learned()
        => Assert.Null(new ReadsLikeRejected(1, new Dictionary<string, LearnedTerms> { ["en"] = Learned() }).Judge(Submission("You imbecile.", "fr-CA")).Score);

    [Fact]
    public void It_learns_from_scripts_without_spaces()
    {
        List<Example> examples = [.. Enumerable.Range(0, 120).SelectMany(i => (Example[])[new($"記事をありがとう{(char)('\u4e00' + i)}", false), new($"馬鹿野郎め{(char)('\u5000' + i)}", true)])];
        var rule = new ReadsLikeRejected(1, new Dictionary<string, LearnedTerms> { ["ja"] = Lesson.From(examples)!.Value.Learned });
        Assert.Equal(Verdict.Flags, rule.Judge(Submission("この馬鹿野郎", "ja")).Verdict);
        Assert.Equal(Verdict.Passes, rule.Judge(Submission("ありがとうございます", "ja")).Verdict);
    }

    [Fact]
    public void Where_decisions_follow_no_pattern_it_stays_silent()
    {
        var chance = new Random(7);
        var (learned, record) = Lesson.From([.. Examples(200, 200).Select(e => e with { WasRejected = chance.Next(2) == 0 })])!.Value;
        Assert.Null(learned.Threshold);
        Assert.Equal((0, 0), (record.Caught, record.Wronged));
    }

    [Fact]
    public void Its_errors_were_counted_on_comments_it_had_not_seen()
    {
        // Words that stand in one comment alone are known only to whoever has seen that comment.
        var chance = new Random(11);
        string Once() => string.Join(' ', Enumerable.Range(0, 12).Select(_ => string.Concat(Enumerable.Range(0, 9).Select(_ => (char)chance.Next('a', 'z' + 1)))));
        var (learned, record) = Lesson.From([.. Enumerable.Range(0, 300).Select(i => new Example(Once(), i % 2 == 0))])!.Value;
        Assert.Null(learned.Threshold);
        Assert.Equal((150, 150), (record.Approved, record.Rejected));

        var (_, telling) = Lesson.From([.. Examples(200, 200)])!.Value;
        Assert.InRange(telling.Caught, 150, 200);
        Assert.InRange(telling.Wronged, 0, 5);
    }

    [Fact]
    public void The_same_examples_teach_the_same_and_what_was_learned_is_kept_whole()
    {
        var (first, again) = (Learned(), Learned());
        Assert.Equal(first.Weights, again.Weights);
        var kept = LearnedTerms.Read(first.Write());
        Assert.Equal((first.Prior, first.Threshold), (kept.Prior, kept.Threshold));
        Assert.Equal(first.Weights.OrderBy(w => w.Key, StringComparer.Ordinal), kept.Weights.OrderBy(w => w.Key, StringComparer.Ordinal));
    }

    private static LearnedTerms Learned() => Lesson.From([.. Examples(200, 200)])!.Value.Learned;

    private static Finding Judge(string text) => new ReadsLikeRejected(1, new Dictionary<string, LearnedTerms> { ["en"] = Learned() }).Judge(Submission(text, "en-GB"));

    private static Submission Submission(string text, string language) => new(new CommentWords(text, "Ivo", null), 1, FakeClock.Noon, SenderHistory.None) { Language = language };

    private static IEnumerable<Example> Examples(int approved, int rejected)
    {
        for (var i = 0; i < approved; i++) yield return new(string.Format(null, Kind[i % Kind.Length], Subjects[i / 5 % Subjects.Length]), false);
        for (var i = 0; i < rejected; i++) yield return new(string.Format(null, Rude[i % Rude.Length], Subjects[i / 5 % Subjects.Length]), true);
    }
}
