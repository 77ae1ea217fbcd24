namespace NewsSite.Search;

/// <summary>
/// How well a story fits a query: where its words stand, how often, whether together, and how new the story is. The same on every database, because
/// none of it is left to an engine.
/// </summary>
internal static class Relevance
{
    private const double OtherForm = 0.8;
    private const double Together = 0.75;
    private const double Freshness = 0.8;
    private const double HalfLifeDays = 120;
    private const int FullWeightLetters = 5;

    /// <summary>How often a word of the body counts as half of what it can count.</summary>
    private const double OftenInBody = 3;

    private static readonly (Func<SearchedStory, string> Text, double Weight)[] Heads =
        [(s => s.Headline, 8), (s => s.Byline, 6), (s => s.Tags, 5), (s => s.Standfirst, 4), (s => s.Captions, 2)];

    private const double BodyWeight = 3;

    public static double Of(SearchedStory story, SearchQuery query, DateTimeOffset now)
    {
        var score = query.Terms.Sum(term => Weight(term) * Of(story, term));
        if (query.Terms.Count > 1) score += TogetherIn(story, $" {string.Join(' ', query.Terms.SelectMany(t => t.Words))}{(query.Terms[^1].IsBeginning ? "" : " ")}");

        // By whole days, so that the same page asked for twice is the same page.
        var days = Math.Max(0, (now.UtcDateTime.Date - story.PublishAt.UtcDateTime.Date).TotalDays);
        return score * (1 + Freshness * Math.Pow(2, -days / HalfLifeDays));
    }

    private static double Of(SearchedStory story, SearchTerm term)
    {
        var score = 0.0;
        foreach (var (text, weight) in Heads) score += weight * term.Forms.Select((f, i) => Has(text(story), term, f) ? (i == 0 ? 1 : OtherForm) : 0).Max();
        var inBody = term.Forms.Select((f, i) => Count(story.Body, term, f) * (i == 0 ? 1 : OtherForm)).Sum();
        return score + BodyWeight * inBody / (inBody + OftenInBody);
    }

    /// <summary>Words such as “of” say little; most of them are short, in all languages that have them.</summary>
    private static double Weight(SearchTerm term) => Math.Min(1, (double)term.Words.Max(w => w.Length) / FullWeightLetters);

    private static double TogetherIn(SearchedStory story, string phrase)
        => Heads.Where(h => h.Text(story).Contains(phrase, StringComparison.Ordinal)).Sum(h => h.Weight * Together)
        + (story.Body.Contains(phrase, StringComparison.Ordinal) ? BodyWeight * Together : 0);

    private static bool Has(string spaced, SearchTerm term, string form) => spaced.Contains(Sought(term, form), StringComparison.Ordinal);

    private static int Count(string spaced, SearchTerm term, string form)
    {
        var (sought, count) = (Sought(term, form), 0);
        for (var at = spaced.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = spaced.IndexOf(sought, at + sought.Length - 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static string Sought(SearchTerm term, string form) => term.IsBeginning ? $" {form}" : $" {form} ";
}
