using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Sections;

namespace NewsSite.Tests.Site;

/// <summary>The standing cast: an editor and a moderator, two sections, and whatever a test has them do.</summary>
public sealed class Newsroom
{
    private readonly NewsDbContext db;

    public Account Editor { get; } = new("edith@example.org", "Edith", FakeClock.Noon.AddYears(-1));

    public Account Moderator { get; } = new("moses@example.org", "Moses", FakeClock.Noon.AddYears(-1));

    public Section World { get; }

    public Section Europe { get; }

    public Section Local { get; }

    public Newsroom(NewsDbContext db)
    {
        this.db = db;
        World = new("World", "world", "From abroad.", null, 0);
        Europe = new("Europe", "europe", "From nearby.", World, 1);
        Local = new("Local", "local", "From here.", null, 2);
        db.AddRange(Editor, Moderator, World, Europe, Local);
        db.SaveChanges();
    }

    /// <summary>A draft with all that publishing asks for.</summary>
    public Article Draft(string headline = "Ferry services resume", Section? section = null)
    {
        var article = new Article(FakeClock.Noon.AddDays(-1));
        article.Working.Headline = headline;
        article.Working.Standfirst = "Two ports reopen at noon.";
        article.Working.Slug = Slug.From(headline);
        article.Working.Body = "The first boat left at **noon**.";
        article.Working.Section = section ?? World;
        article.Save(Editor, FakeClock.Noon.AddDays(-1), "Written");
        db.Add(article);
        db.SaveChanges();
        return article;
    }

    public Article Published(string headline = "Ferry services resume", DateTimeOffset? at = null, Section? section = null)
    {
        var article = Draft(headline, section);
        var when = at ?? FakeClock.Noon.AddHours(-1);
        article.Publish(when, Editor, when < FakeClock.Noon ? when : FakeClock.Noon);
        db.SaveChanges();
        return article;
    }

    public async Task<Comment> CommentAsync(
        Article article, string body = "Well told.", string name = "Ivo", Comment? parent = null, bool approved = true, DateTimeOffset? at = null, string? email = null)
    {
        var when = at ?? FakeClock.Noon.AddMinutes(-30);
        var comment = new Comment(article, parent, new CommentWords(body, name, email), Guid.NewGuid(), when);
        if (approved) comment.Approve(Moderator, when);
        db.Add(comment);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return comment;
    }

    /// <summary>A front page with a story pinned to its lead.</summary>
    public FrontEdition FrontLedBy(Article article, DateTimeOffset? until = null) => new(
        0, FrontArrangement.Default([World, Europe, Local]).Place(new FrontPin(0, article.Id, FrontZone.Lead, 1, Editor.Id) { Until = until }), "Pinned", Editor, FakeClock.Noon);

    /// <summary>Stores what a test has changed or made by hand.</summary>
    public bool Keep(params object[] more)
    {
        db.AddRange(more);
        return db.SaveChanges() > 0;
    }

    /// <summary>The same as the site does it: tallies move with comments, and people are told of what concerns them.</summary>
    public Task KeepAsync(params object[] more)
    {
        db.AddRange(more);
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A story that was written before.</summary>
    public Article Article(int id) => db.Articles.Find(id)!;

    /// <summary>A comment that was sent before.</summary>
    public Comment Comment(long id) => db.Comments.Find(id)!;

    /// <summary>A photo that was taken in before.</summary>
    public Photo Stored(int photo) => db.Photos.Find(photo)!;

    public static Photo Photo(string credit = "EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", string restrictions = "MAXPPP OUT", string? file = null)
    {
        var photo = new Photo(file ?? $"{Guid.NewGuid():N}.jpg", 1600, 1067, FakeClock.Noon)
        {
            Received = "epa09101005 A ceremony in Paris. EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL MAXPPP OUT",
            Description = "A ceremony in Paris.",
            Credit = credit,
            Restrictions = restrictions,
        };
        photo.Rights.Category = RightsCategory.Agency;
        photo.Rejudge(RightsProfile.Anybody);
        return photo;
    }
}
