using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>
/// Guesses what was meant where nothing is found: a word that readers can find and that is one or two letters away. The half of it that is right leads to
/// it along an index, and what an index holds of stories that readers may not see is never said.
/// </summary>
public sealed class DidYouMean(NewsDbContext db, IArticleSearch engine)
{
    /// <summary>Words looked at for each half of a word.</summary>
    private const int MostLookedAt = 3000;

    /// <summary>Words of which it is asked whether readers can find them.</summary>
    private const int MostAsked = 8;

    /// <summary>Words of one query that are guessed at.</summary>
    private const int MostGuessed = 3;

    /// <summary>Stories up to which the more common of two words counts more.</summary>
    private const int MostCounted = 20;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int LongWord = 6;

    /// <summary>The query with other words in it, which finds something; null when nothing like it does.</summary>
    public async Task<string?> GuessAsync(SearchQuery query, SearchFilter filter, DateTimeOffset now, CancellationToken cancel)
    {
        var (text, changed) = (query.Text, 0);
        foreach (var term in query.Terms.Where(t => t is { IsQuoted: false, IsBeginning: false, Words.Count: 1 } && SearchWord.IsGuessable(t.Words[0])).Reverse())
        {
            if (changed == MostGuessed) break;
            if (await VisibleAsync(term.Words[0], 1, now, cancel) > 0) continue;
            if (await BestAsync(term, now, cancel) is not { } guess) return null;
            text = text[..term.Start] + guess + text[term.End..];
            changed++;
        }

        return changed > 0 && await engine.Latest(db, SearchQuery.Read(text), new(db.Articles.Published(now), filter)).AnyAsync(cancel) ? text : null;
    }

    /// <summary>Of the words that are nearest, the one that most stories have.</summary>
    private async Task<string?> BestAsync(SearchTerm term, DateTimeOffset now, CancellationToken cancel)
    {
        var word = term.Words[0];
        var allowed = word.Length >= LongWord ? 2 : 1;
        var near = (await AlikeAsync(word, allowed, cancel)).Where(w => !term.Forms.Contains(w))
            .Select(w => (Word: w, Distance: EditDistance.Of(word, w, allowed))).Where(w => w.Distance <= allowed)
            .OrderBy(w => w.Distance).ThenBy(w => w.Word[0] != word[0]).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostAsked);
        List<(string Word, int Distance, int Stories)> known = [];
        foreach (var (candidate, distance) in near)
        {
            if (await VisibleAsync(candidate, MostCounted, now, cancel) is > 0 and var stories) known.Add((candidate, distance, stories));
        }

        return known.OrderBy(k => k.Distance).ThenByDescending(k => k.Stories).ThenBy(k => k.Word, StringComparer.Ordinal).Select(k => k.Word).FirstOrDefault();
    }

    /// <summary>The words that share half of their letters with a word, at its beginning or at its end.</summary>
    private async Task<IEnumerable<string>> AlikeAsync(string word, int allowed, CancellationToken cancel)
    {
        var (half, shortest, longest) = (word.Length / 2, word.Length - allowed, word.Length + allowed);
        var beginning = await db.SearchWords.Beginning(word[..half], shortest, longest).Select(w => w.Word).Take(MostLookedAt).ToListAsync(cancel);
        var ending = await db.SearchWords.Ending(SearchWord.Turned(word)[..half], shortest, longest).Select(w => w.Word).Take(MostLookedAt).ToListAsync(cancel);
        return beginning.Union(ending);
    }

    private Task<int> VisibleAsync(string word, int most, DateTimeOffset now, CancellationToken cancel)
        => engine.Latest(db, SearchQuery.ForWord(word), new(db.Articles.Published(now), SearchFilter.None)).Take(most).CountAsync(cancel);
}
