using NewsSite.Articles;
using NewsSite.Reads;
using NewsSite.Sections;

namespace NewsSite.Front;

/// <summary>The one question to the database from which every zone of the front page is filled.</summary>
public static class FrontCandidateQueries
{
    /// <summary>
    /// The stories that the zones can need, from those that readers may see. Each part is a few steps along an index, however many stories there
    /// are: the sections are crossed with their latest stories, because SQLite cannot apply a query to each row of another.
    /// </summary>
    public static IQueryable<FrontCandidate> AsFrontCandidates(
        this IQueryable<Article> published, IQueryable<Section> sections, IQueryable<ReadTally> reads, FrontNeeds needs)
    {
        var (pinned, strips, depth) = (needs.Pinned, needs.Sections, needs.Depth);
        var day = reads.Within(needs.ReadsFrom, needs.ReadsUntil);
        var wanted = published.LatestFirst().Take(depth).Select(a => a.Id)
            .Concat(published.Where(a => a.Kind == StoryKind.Opinion).LatestFirst().Take(depth).Select(a => a.Id))
            .Concat(sections.Where(s => strips.Contains(s.Id)).SelectMany(_ => published, (s, a) => new { SectionId = s.Id, a.Id })
                .Where(x => published.Where(l => l.SectionId == x.SectionId).OrderByDescending(l => l.PublishAt).ThenByDescending(l => l.Id).Take(depth)
                    .Select(l => l.Id).Contains(x.Id)).Select(x => x.Id))
            .Concat(day.GroupBy(t => t.ArticleId).OrderByDescending(g => g.Sum(t => t.Reads)).ThenBy(g => g.Key).Take(depth).Select(g => g.Key))
            .Concat(published.Where(a => pinned.Contains(a.Id)).Select(a => a.Id));
        return published.Where(a => wanted.Contains(a.Id)).Select(a => new FrontCandidate(
            a.Id, a.Section!.Path, a.Kind, a.PublishAt!.Value, a.Comments.Approved, day.Where(t => t.ArticleId == a.Id).Sum(t => t.Reads)));
    }
}
