using NewsSite.Search;

namespace NewsSite.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Ferry services", "ferry+services", "")]
    [InlineData("\"Ferry services\" resume", "ferry services+resume", "")]
    [InlineData("“Ferry services", "ferry services", "")]
    [InlineData("ferry -strike -\"night trains\"", "ferry", "strike+night trains")]
    [InlineData("covid-19", "covid 19", "")]
    [InlineData("O’Neill's", "o neill s", "")]
    [InlineData("harb*", "harb*", "")]
    [InlineData("\"night tr\"*", "night tr*", "")]
    [InlineData("NEAR(a b) OR c AND NOT d", "near a+b+or+c+and+not+d", "")]
    [InlineData("{Headline} : x ^y", "headline+x+y", "")]
    [InlineData("_s1 _p", "s1+p", "")]
    [InlineData("a\0b", "a+b", "")]
    [InlineData("東京 tower", "東 京+tower", "")]
    [InlineData("STRASSE Łódź Ǆ ﬁ", "strasse+lodz+dz+fi", "")]
    public void What_is_typed_is_read_as_words_phrases_beginnings_and_what_is_left_out(string typed, string terms, string leftOut)
    {
        var query = SearchQuery.Read(typed);
        Assert.Null(query.Problem);
        Assert.Equal(terms, string.Join('+', query.Terms.Select(Written)));
        Assert.Equal(leftOut, string.Join('+', query.LeftOut.Select(Written)));
    }

    [Theory]
    [InlineData("\"\"", "There is no word in this.")]
    [InlineData("-", "There is no word in this.")]
    [InlineData("*", "There is no word in this.")]
    [InlineData("!?()&", "There is no word in this.")]
    [InlineData("\ud800", "There is no word in this.")]
    [InlineData("-ferry", "Say also what to look for.")]
    public void What_cannot_be_looked_for_is_said(string typed, string problem)
    {
        var query = SearchQuery.Read(typed);
        Assert.True(query.IsEmpty);
        Assert.StartsWith(problem, query.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_refused_and_too_many_words_are_cut()
    {
        Assert.StartsWith("A search takes up to 200 characters; this has 10,000.", SearchQuery.Read(new string('a', 10_000)).Problem, StringComparison.Ordinal);
        var many = SearchQuery.Read(string.Join(' ', Enumerable.Range(1, 20)));
        Assert.Equal(12, many.Terms.Count);
        Assert.NotNull(many.Notice);
        Assert.Equal("a", Written(Assert.Single(SearchQuery.Read("a*").Terms)));
        Assert.NotNull(SearchQuery.Read("a*").Notice);
    }

    [Fact]
    public void Nothing_typed_is_no_problem()
    {
        Assert.Null(SearchQuery.Read(" \t").Problem);
        Assert.True(SearchQuery.Read(null).IsEmpty);
    }

    [Theory]
    [InlineData("ferry", "ferry ferries")]
    [InlineData("ferries", "ferries ferrie ferry")]
    [InlineData("church", "church churches")]
    [InlineData("boxes", "boxes boxe box")]
    [InlineData("trains", "trains train")]
    [InlineData("bus", "bus")]
    [InlineData("glass", "glass")]
    [InlineData("2026", "2026")]
    [InlineData("no", "no")]
    public void A_word_is_looked_for_in_its_plural_and_its_singular_too(string word, string forms)
        => Assert.Equal(forms, string.Join(' ', SearchQuery.Read(word).Terms.Single().Forms));

    [Fact]
    public void Words_are_found_where_they_stand_whatever_their_spelling()
    {
        const string text = "Zürich’s cafe\u0301 – ﬁne";
        Assert.Equal(["Zürich", "s", "cafe\u0301", "ﬁne"], WordReading.In(text).Select(w => text[w.Start..w.End]));
        Assert.Equal(" zurich s cafe fine ", WordReading.Spaced(text));
        Assert.Equal(WordReading.Longest, WordReading.In(new string('x', 500)).Single().Text.Length);
    }

    [Fact]
    public void Of_a_long_text_the_stretch_is_shown_in_which_most_of_it_stands()
    {
        var text = $"{string.Join(' ', Enumerable.Repeat("word", 200))}. The night trains return. {string.Join(' ', Enumerable.Repeat("more", 200))}";
        var parts = Excerpt.Best(text, SearchQuery.Read("train night"));
        Assert.Equal(["night", "trains"], parts.Where(p => p.IsMarked).Select(p => p.Text));
        Assert.StartsWith("The night trains return.", string.Concat(parts.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.Equal(" …", parts[^1].Text);
        Assert.Empty(Excerpt.Best(text, SearchQuery.Read("ferry")));
    }

    private static string Written(SearchTerm term) => string.Join(' ', term.Words) + (term.IsBeginning ? "*" : "");
}
