using System.Globalization;
using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Reads;
using NewsSite.Related;

namespace NewsSite.Sample.Archive;

/// <summary>Writes the stories of an archive, each the same whenever it is written, and brings them through the life that the desk would.</summary>
internal sealed class ArchiveStories(ArchivePlan plan, ArchiveCast cast, ArchiveWords words)
{
    private const int RelatedTo = 6;
    private const int AlwaysRead = 40;

    private static readonly TimeSpan Writing = TimeSpan.FromHours(3);

    private readonly Dictionary<int, Queue<int>> byTag = [];

    public Article Write(int number)
    {
        var random = ArchivePlan.Chance(number, 1);
        var at = plan.PublishAt(number);
        var written = (at < plan.Until ? at : plan.Until) - Writing;
        var (reporter, editor) = (One(cast.Reporters, random), One(cast.Editors, random));
        var article = new Article(written, plan.Mark(number));
        Fill(article.Working, number, random);
        article.Save(reporter, written, "Written");
        if (plan.IsDraft(number))
        {
            if (number / 25 % 6 < 2) article.Submit("", reporter, written.AddMinutes(20));
            if (number / 25 % 6 < 1) article.Ready("", editor, written.AddMinutes(50));
        }
        else
        {
            article.Publish(at, editor, at < plan.Until ? at : plan.Until);
            if (at < plan.Until) GoOn(article, number, at, random);
        }

        // Whatever it names is numbered, so the search has read all of it.
        article.SearchErrands.Clear();
        return article;
    }

    /// <summary>What a story that is out has in common with those before it; asked once for each story, in their order.</summary>
    public IEnumerable<RelatedArticle> Relate(int number, int articleId)
    {
        if (plan.IsDraft(number)) return [];
        var tags = TagsOf(number);
        var scores = tags.SelectMany(Before).GroupBy(id => id).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Take(RelatedTo).Select(g => new RelatedArticle(articleId, g.Key, 100 * g.Count())).ToList();
        foreach (var tag in tags) Remember(tag, articleId);
        return scores;
    }

    /// <summary>How often a story was read of late, hour by hour.</summary>
    public IEnumerable<ReadTally> Read(int number, int articleId)
    {
        var at = plan.PublishAt(number);
        var isFresh = at > plan.Until - ReadTally.Kept;
        if (plan.IsDraft(number) || plan.IsScheduled(number) || (!isFresh && number < plan.Stories - plan.Scheduled - AlwaysRead)) yield break;
        var random = ArchivePlan.Chance(number, 4);
        var first = isFresh ? ReadTally.HourOf(at) : plan.Until.AddDays(-6);
        var reads = random.Next(20, 2000);
        for (var hour = first; hour <= plan.Until && reads > 0; hour = hour.AddHours(1 + (int)((hour - first).TotalHours / 4)), reads = reads * 4 / 5) yield return new ReadTally(articleId, hour, reads);
    }

    private void Fill(Story story, int number, Random random)
    {
        story.Headline = words.Headline(random);
        story.Standfirst = words.Sentence(random);
        var slug = Slug.From(story.Headline);
        story.Slug = string.Create(CultureInfo.InvariantCulture, $"{slug[..Math.Min(slug.Length, 60)].Trim('-')}-{number}");
        story.Body = words.Paragraphs(random, random.Next(3, 10));
        story.Kind = random.Next(12) switch { 0 => StoryKind.Opinion, 1 => StoryKind.Analysis, _ => StoryKind.News };
        story.Dateline = random.Next(3) == 0 ? words.Word(random.Next(1000, 3000)).ToUpperInvariant() : null;
        story.Section = cast.Sections[(int)(cast.Sections.Count * Math.Pow(random.NextDouble(), 1.5))];
        story.CreditAuthors(Enumerable.Range(0, random.Next(8) == 0 ? 2 : 1).Select(i => (One(cast.Authors, random), i == 0 ? AuthorRole.ReportedBy : AuthorRole.PhotographsBy)));
        story.TagWith([.. TagsOf(number).Select(t => cast.Tags[t])]);
        if (cast.Photos.Count > 0 && random.Next(5) < 2) story.LeadWith(One(cast.Photos, random), words.Sentence(random), words.Sentence(random));
    }

    private void GoOn(Article article, int number, DateTimeOffset at, Random random)
    {
        var editor = One(cast.Editors, random);
        if (number % 60 == 5 && at.AddHours(5) < plan.Until)
        {
            article.Working.Body += $"\n\n{words.Sentence(random)}";
            article.PublishEdit(ChangeKind.Correction, $"An earlier version of this story was wrong: {words.Sentence(random)}", editor, at.AddHours(5));
        }

        if (number % 45 == 9 && at.AddHours(2) < plan.Until)
        {
            article.Working.Body += $"\n\n{words.Sentence(random)}";
            article.PublishEdit(ChangeKind.Update, words.Sentence(random), editor, at.AddHours(2));
        }

        if (number % 150 == 11 && at.AddDays(1) < plan.Until)
        {
            article.Working.Headline = words.Headline(random);
            article.Save(editor, at.AddDays(1));
        }

        if (number % 120 == 3 && at.AddDays(2) < plan.Until) article.Withdraw($"This story was withdrawn. {words.Sentence(random)}", editor, at.AddDays(2));
    }

    /// <summary>By chance of its own, so that a call that goes on knows those of the stories before without writing them.</summary>
    private List<int> TagsOf(int number)
    {
        var random = ArchivePlan.Chance(number, 2);
        var spread = Math.Log(cast.Tags.Count);
        return [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (int)Math.Exp(random.NextDouble() * spread) - 1).Distinct()];
    }

    private IEnumerable<int> Before(int tag) => byTag.GetValueOrDefault(tag) ?? [];

    private void Remember(int tag, int articleId)
    {
        if (!byTag.TryGetValue(tag, out var known)) byTag.Add(tag, known = new());
        known.Enqueue(articleId);
        if (known.Count > 2 * RelatedTo) known.Dequeue();
    }

    private static T One<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}
