using NewsSite.Comments;

namespace NewsSite.Tests.Comments;

public sealed class CommentWordsTests
{
    [Fact]
    public void Empty_words_are_asked_for_in_the_words_readers_know()
        => Assert.Equal([("Body", "Please enter your comment!"), ("Name", "Please enter your name here")], new CommentWords(" \r\n ", "\u200b\u202e  ".Trim('\u200b'), "").Problems().Select(p => (p.Field, p.Problem.ToString())));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(3000, true)]
    [InlineData(3001, false)]
    public void A_comment_has_three_to_three_thousand_characters(int length, bool accepted)
        => Assert.Equal(accepted, !new CommentWords(new string('a', length), "Ivo", null).Problems().Any());

    [Fact]
    public void A_line_end_counts_once_as_in_the_readers_browser()
        => Assert.Empty(new CommentWords(string.Concat(Enumerable.Repeat("a\r\n", 1500)), "Ivo", null).Problems());

    [Fact]
    public void A_name_has_eighty_characters_at_most_and_is_never_cut()
    {
        Assert.Empty(new CommentWords("Well told.", new string('é', 80), null).Problems());
        var words = new CommentWords("Well told.", new string('é', 81), null);
        Assert.Equal("A name can have 80 characters; this one has 81.", Assert.Single(words.Problems()).Problem);
        Assert.Equal(81, words.Name.Length);
    }

    [Theory]
    [InlineData("ivo@example.org", true)]
    [InlineData("", true)]
    [InlineData("ivo", false)]
    [InlineData("ivo@", false)]
    [InlineData("@example.org", false)]
    [InlineData("ivo@@example.org", false)]
    [InlineData("ivo@example", false)]
    [InlineData("a b@example.org", false)]
    [InlineData("<ivo@example.org>", false)]
    public void An_email_is_optional_but_must_be_one(string email, bool accepted)
        => Assert.Equal(accepted, !new CommentWords("Well told.", "Ivo", email).Problems().Any());

    [Fact]
    public void A_line_break_in_a_name_or_an_email_becomes_a_space_and_so_adds_no_header_to_any_mail()
    {
        var words = new CommentWords("Well told.", "Ivo\r\nBcc: all@example.org", "ivo@example.org\r\nBcc: all@example.org");
        Assert.Equal("Ivo Bcc: all@example.org", words.Name);
        Assert.Single(words.Problems());
    }

    [Fact]
    public void Characters_that_turn_text_around_or_pile_up_are_taken_out()
    {
        var words = new CommentWords("a" + new string('\u0336', 50) + " text", "Ivo\u202e\u2066nimda", null);
        Assert.Equal("Ivonimda", words.Name);
        Assert.Equal(4, words.Body.Count(c => c == '\u0336'));
    }

    [Fact]
    public void A_broken_pair_of_surrogates_and_a_zero_byte_are_text_like_any_other()
        => Assert.Empty(new CommentWords("broken \ud800 and \0 zero", "Iv\udfffo", null).Problems());

    [Fact]
    public void Quotations_nested_too_deeply_are_refused_in_words()
        => Assert.Contains("nested too deeply", Assert.Single(new CommentWords(string.Concat(Enumerable.Repeat("> ", 200)) + "deep", "Ivo", null).Problems()).Problem, StringComparison.Ordinal);
}
