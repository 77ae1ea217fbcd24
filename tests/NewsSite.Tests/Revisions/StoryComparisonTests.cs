using NewsSite.Revisions;
using System.Text;

namespace NewsSite.Tests.Revisions;

public sealed class StoryComparisonTests
{
    [Fact]
    public void A_story_compared_with_itself_has_no_difference()
        => Assert.True(new StoryComparison(Story("One.\n\nTwo."), Story("One.\n\nTwo.")).IsSame);

    [Fact]
    public void Only_the_words_that_changed_within_a_line_are_marked() => Assert.Equal(
        "The [-first-][+second+] boat left at noon.", Marked(Body("The first boat left at noon.", "The second boat left at noon.")));

    [Fact]
    public void Neighbouring_words_that_changed_are_one_change() => Assert.Equal(
        "The [-old white-][+new red+] boat left at noon today.", Marked(Body("The old white boat left at noon today.", "The new red boat left at noon today.")));

    [Fact]
    public void A_new_paragraph_is_no_change_of_the_one_after_it() => Assert.Equal(
        "One stays here.|[+A wholly other thought.+]|Two [-stays-][+moves+] there.",
        Marked(Body("One stays here.\nTwo stays there.", "One stays here.\nA wholly other thought.\nTwo moves there.")));

    [Fact]
    public void Lines_that_have_nothing_in_common_are_removed_and_added_whole()
        => Assert.Equal("[-Rain fell on the harbour.-]|[+Seven ministers resigned.+]", Marked(Body("Rain fell on the harbour.", "Seven ministers resigned.")));

    [Fact]
    public void Both_sides_can_be_put_together_again_from_the_pieces()
    {
        const string Older = "Une *première* phrase.\n\n渡轮恢复了。 👩‍🚒 there.\n- أولا\n";
        const string Newer = "Une *seconde* phrase, plus longue.\n\n渡轮停了。 👩‍🚒 here.\n\n- ثانيا";
        var lines = Body(Older, Newer);
        Assert.Equal(Older.TrimEnd('\n'), Side(lines, PieceKind.Added));
        Assert.Equal(Newer, Side(lines, PieceKind.Removed));
    }

    [Fact]
    public void No_letter_and_no_emoji_is_cut_in_two()
        => Assert.All(Body("A 👩‍🚒 came.", "A 👩‍🚀 came.")[0].Pieces, p => Assert.Equal(p.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(p.Text))));

    [Fact]
    public void Every_field_is_compared()
    {
        var older = new StorySnapshot("H", "S", "s", "", "News", "world", null, null, null, "en", "Ltr", ["ReportedBy: Ana"], ["Sea", "Trade"], 1, "C", "A", "A ship",
            CommentsOpen: true, Related: [12, 7]);
        var newer = new StorySnapshot(
            "H2", "S2", "s-2", "", "Opinion", "local", "B", "D", "TASS", "ar", "Rtl", ["ReportedBy: Ivo", "TranslatedBy: Ana"], ["Trade", "Harbour"], 2, "C2", "A2",
            CommentsOpen: false, EmbargoedUntil: new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero), Related: [7, 30]);
        Assert.Equal(
            [
                "Headline: [-H-][+H2+]", "Standfirst: [-S-][+S2+]", "Lead photo: [-A ship (photo 1)-][+(photo 2)+]", "Caption: [-C-][+C2+]", "Alt text: [-A-][+A2+]",
                "Section: [-world-][+local+]", "Kind of work: [-News-][+Opinion+]", "Slug: [-s-][+s-2+]", "Tags: [-Sea, -][+Harbour, +]Trade",
                "Authors: [-Reported by Ana, -][+Reported by Ivo, Translated by Ana+]", "Related stories: [-story 12, -]story 7, [+story 30+]", "Byline: [+B+]", "Dateline: [+D+]", "Source: [+TASS+]", "Language: [-en-][+ar+]",
                "Direction: [-Left to right-][+Right to left+]", "Readers may comment: [-Yes-][+No+]", "Embargo until: [+23 November 2026, 06:00 UTC+]",
            ],
            new StoryComparison(older, newer).Fields.Select(f => $"{f.Name}: {Marked(f.Pieces)}"));
    }

    [Fact]
    public void Tags_in_another_order_are_the_same_tags() => Assert.True(
        new StoryComparison(Story("") with { Tags = ["Sea", "Trade"] }, Story("") with { Tags = ["Trade", "Sea"] }).IsSame);

    public static TheoryData<string, string> Hard { get; } = new()
    {
        { "lines that all differ", "a {0} b\n" },
        { "one line", "a {0} b " },
        { "blank lines between signs", "{0}\n\n" },
        { "sign by sign", "{0},{1}," },
    };

    [Theory]
    [MemberData(nameof(Hard))]
    public void The_longest_bodies_are_compared_in_a_moment(string how, string pattern)
    {
        var (older, newer) = (Long(pattern, 1), Long(pattern, 2));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var lines = Body(older, newer);
        TestContext.Current.SendDiagnosticMessage($"{how}: {clock.ElapsedMilliseconds} ms");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{how}: {clock.Elapsed}");
        Assert.Equal(newer.TrimEnd('\n'), Side(lines, PieceKind.Removed));
    }

    private static string Long(string pattern, int seed)
    {
        // Few words, badly mixed: the hardest that a comparison can be given.
        var text = new StringBuilder();
        for (uint i = 0, state = (uint)seed; text.Length < Longest; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, pattern, (state >> 16) % 50, (state >> 8) % 7);
        }

        return text.ToString(0, Longest);
    }

    private const int Longest = NewsSite.Articles.Story.LongestBody;

    private static StorySnapshot Story(string body) => StorySnapshot.Empty with { Body = body };

    private static IReadOnlyList<ComparedLine> Body(string older, string newer) => new StoryComparison(Story(older), Story(newer)).Body;

    private static string Side(IEnumerable<ComparedLine> lines, PieceKind without) => string.Join(
        '\n', lines.Where(l => l.Only != without).Select(l => string.Concat(l.Pieces.Where(p => p.Kind != without).Select(p => p.Text))));

    private static string Marked(IReadOnlyList<ComparedLine> lines) => string.Join('|', lines.Select(l => Marked(l.Pieces)));

    private static string Marked(IReadOnlyList<Piece> pieces) => string.Concat(pieces.Select(p => p.Kind switch
    {
        PieceKind.Removed => $"[-{p.Text}-]",
        PieceKind.Added => $"[+{p.Text}+]",
        _ => p.Text,
    }));
}
