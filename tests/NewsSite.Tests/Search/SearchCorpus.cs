using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Sections;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Search;

/// <summary>Sixty invented stories in a database, and what must come first of them for each of some queries.</summary>
public sealed class SearchCorpus : IDisposable
{
    private readonly TestDatabase database = new();

    public SearchCorpus()
    {
        using var db = Open();
        var editor = new Account("edith@example.org", "Edith", FakeClock.Noon);
        Dictionary<string, Section> sections = [];
        Dictionary<string, Author> authors = [];
        Dictionary<string, Tag> tags = [];
        foreach (var line in Lines("stories.txt"))
        {
            if (line.Split('|') is not [_, var age, var section, var author, var about, var headline, var standfirst, var caption, var body]) throw new InvalidDataException(line);
            var at = FakeClock.Noon.AddDays(-int.Parse(age, CultureInfo.InvariantCulture)).AddHours(-1);
            var article = new Article(at);
            var story = article.Working;
            (story.Headline, story.Standfirst, story.Body, story.Slug) = (headline, standfirst, body, Slug.From(headline));
            story.Section = In(section);
            if (!authors.TryGetValue(author, out var known)) authors.Add(author, known = new Author(author));
            story.CreditAuthors([(known, AuthorRole.ReportedBy)]);
            story.TagWith([.. about.Split(", ").Select(Named)]);
            if (caption.Length > 0) story.LeadWith(Newsroom.Photo(), caption, "A picture.");
            article.Save(editor, at);
            article.Publish(at, editor, at);
            db.Add(article);
            db.SaveChanges();
        }

        Section In(string path)
        {
            if (sections.TryGetValue(path, out var known)) return known;
            var names = path.Split(" / ");
            sections.Add(path, known = new Section(names[^1], Slug.From(names[^1]), "", names.Length > 1 ? In(names[0]) : null, sections.Count));
            return known;
        }

        Tag Named(string name)
        {
            if (!tags.TryGetValue(name, out var tag)) tags.Add(name, tag = new Tag(name));
            return tag;
        }
    }

    /// <summary>What is looked for, the numbers of the stories that must come first, and whether no other may be found.</summary>
    public static IEnumerable<(string Query, IReadOnlyList<int> First, bool Only)> Queries => Lines("queries.txt").Where(l => !l.StartsWith('#')).Select(l => l.Split('|'))
        .Select(q => (q[0], (IReadOnlyList<int>)[.. q[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))], q is [_, _, "only"]));

    public NewsDbContext Open() => database.Open();

    /// <summary>The numbers of what a query finds, the best first.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(IArticleSearch engine, string query, SearchFilter? filter = null)
    {
        await using var db = Open();
        return (await new StorySearch(db, engine).BestAsync(SearchQuery.Read(query), filter ?? SearchFilter.None, 1, FakeClock.Noon, TestContext.Current.CancellationToken)).Ids;
    }

    public void Dispose() => database.Dispose();

    private static IEnumerable<string> Lines(string file)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "files", file)).Where(l => l.Length > 0);
}
