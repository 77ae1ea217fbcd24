using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Moderation.Rules;
using NewsSite.Notes;
using NewsSite.Photos;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Files;
using NewsSite.Photos.Rights;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Series;
using NewsSite.Tags;
using System.Collections;
using System.Globalization;

namespace NewsSite.Sample;

/// <summary>Fills an empty database with a town's paper, so that every page and queue has something real to show.</summary>
public sealed class SampleNewsroom(NewsDbContext db, UserManager<Account> users, MediaFolder media)
{
    private readonly Dictionary<string, Account> staff = [];
    private readonly Dictionary<string, Section> sections = [];
    private readonly Dictionary<string, Author> authors = [];
    private readonly Dictionary<string, Tag> tags = [];
    private readonly Dictionary<int, Article> articles = [];
    private IReadOnlyList<Rule> rules = [];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>Writes the sample, all of it or nothing; returns false when the database already holds anything of ours.</summary>
    public async Task<bool> FillAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await db.Users.AnyAsync(cancel) || await db.Sections.AnyAsync(cancel) || await db.Articles.AnyAsync(cancel)) return false;
        var file = await SampleFile.ReadAsync(Folder, cancel);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            foreach (var already in (IDictionary[])[staff, sections, authors, tags, articles]) already.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await FillAsync(file, now, cancel);
            await transaction.CommitAsync(cancel);
        });
        return true;
    }

    private async Task FillAsync(SampleFile file, DateTimeOffset now, CancellationToken cancel)
    {
        await HireAsync(now);
        foreach (var section in file.Sections) Open(section);
        foreach (var author in file.Authors) authors.Add(author.Slug, new Author(author.Name, author.Bio));
        foreach (var story in file.Stories)
        {
            // One by one, so that stories are numbered in the order of the file.
            db.Add(await WriteAsync(story, now, cancel));
            await db.SaveChangesAsync(cancel);
        }

        var series = new StorySeries("Getting about", "getting-about", "How people and goods come to Harlow Quay, and how they leave it.");
        foreach (var number in (int[])[2, 4, 7, 13]) series.Append(articles[number]);
        db.Add(series);
        await SetRulesAsync(now, cancel);
        var (editor, lead) = (staff[SampleStaff.Editor], new FrontPin(0, articles[1].Id, FrontZone.Lead, 1, staff[SampleStaff.Editor].Id));
        db.Add(new FrontEdition(0, FrontArrangement.Default(sections.Values).Place(lead), $"Pinned “{articles[1].Working.Headline}” to Lead", editor, now));
        await CommentAsync(file.Comments, now, cancel);
        foreach (var note in file.Notes) db.Add(Note(note, now));
        await db.SaveChangesAsync(cancel);
    }

    private async Task SetRulesAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var moderator = staff[SampleStaff.Moderator];
        (string Term, Verdict Verdict, string Note)[] terms =
        [
            ("free delivery", Verdict.Holds, "Shops write so."),
            ("guaranteed*", Verdict.Flags, "Promises of profit."),
            ("ring him up", Verdict.Holds, "Sends readers to somebody’s door."),
        ];
        db.AddRange(terms.Select(t => new BlockedTerm(t.Term, t.Verdict, t.Note, moderator, now)));
        var book = await db.RuleBooks.FirstAsync(cancel);
        book.Turn(moderator, now);
        rules = book.Rules(terms.Select(t => (t.Term, t.Verdict)));
    }

    private async Task HireAsync(DateTimeOffset now)
    {
        foreach (var (email, name, role) in SampleStaff.All)
        {
            var account = new Account(email, name, now);
            await users.CreateAsync(account, SampleStaff.Password);
            await users.AddToRoleAsync(account, role);
            staff.Add(email, account);
        }
    }

    private void Open(SampleSection section)
        => sections.Add(section.Slug, new Section(
            section.Name, section.Slug, section.Description, section.Parent is null ? null : sections[section.Parent], sections.Count));

    private async Task<Article> WriteAsync(SampleStory sample, DateTimeOffset now, CancellationToken cancel)
    {
        var editor = staff[SampleStaff.Editor];
        var published = When(sample.Published, now);
        var written = published < now ? published.Value.AddHours(-1) : now;
        var article = new Article(written) { CommentsOpen = sample.CommentsOpen };
        var story = article.Working;
        story.Headline = sample.Headline;
        story.Standfirst = sample.Standfirst;
        story.Slug = sample.Slug;
        story.Body = await File.ReadAllTextAsync(Path.Combine(Folder, sample.Body), cancel);
        story.Kind = sample.Kind;
        story.Byline = sample.Byline;
        story.Dateline = sample.Dateline;
        story.Source = sample.Source;
        story.Language = sample.Language;
        story.Direction = sample.Direction;
        story.Section = sections[sample.Section];
        story.CreditAuthors(sample.Authors.Select(a => (authors[a.Author], a.Role)));
        story.TagWith([.. sample.Tags.Select(TagFor)]);
        story.ShowInBody(await db.Photos.ShownIn(story.Body).ToListAsync(cancel));
        if (sample.Photo is { } photo) story.LeadWith(await KeepAsync(photo, written, cancel), photo.Caption, photo.AltText);

        article.Save(editor, written, "Written");
        if (published is { } at) article.Publish(at, editor, at < now ? at : now);
        if (When(sample.Updated, now) is { } updated) article.PublishEdit(ChangeKind.Update, "", editor, updated);
        articles.Add(sample.Number, article);
        return article;
    }

    private Tag TagFor(string name)
    {
        if (!tags.TryGetValue(Slug.From(name), out var tag)) tags.Add(Slug.From(name), tag = new Tag(name));
        return tag;
    }

    private async Task<Photo> KeepAsync(SamplePhoto photo, DateTimeOffset now, CancellationToken cancel)
    {
        await using var content = File.OpenRead(Path.Combine(Folder, photo.File));
        var name = await media.KeepAsync(content, Path.GetExtension(photo.File), cancel);
        var kept = new Photo(name, photo.Width, photo.Height, now)
        {
            Received = photo.Received,
            Description = photo.Description,
            Creator = photo.Creator,
            Credit = photo.Credit,
            Source = photo.Source,
            Restrictions = photo.Restrictions ?? "",
            Reference = photo.Reference ?? "",
            Place = photo.Place ?? "",
            TakenAt = When(photo.TakenAt, now),
        };
        kept.Rights.Category = RightsCategory.Agency;
        kept.Rights.Demands = [.. WireRestriction.ReadAll(kept.Restrictions).Select(r => new PhotoDemand(r, "caption"))];
        kept.Save(RightsProfile.Anybody);

        // Saved before the story is, because a revision keeps the photo's number.
        db.Add(kept);
        await db.SaveChangesAsync(cancel);
        return kept;
    }

    /// <summary>Thread level by thread level, because a reply needs the number of what it answers.</summary>
    private async Task CommentAsync(IReadOnlyList<SampleComment> samples, DateTimeOffset now, CancellationToken cancel)
    {
        Dictionary<string, Comment> written = [];
        while (written.Count < samples.Count)
        {
            foreach (var sample in samples.Where(s => !written.ContainsKey(s.Key) && (s.Parent is null || written.ContainsKey(s.Parent))).ToList())
            {
                var comment = Comment(sample, sample.Parent is null ? null : written[sample.Parent], now);
                db.Add(comment);
                written.Add(sample.Key, comment);
            }

            await db.SaveChangesAsync(cancel);
        }
    }

    private Comment Comment(SampleComment sample, Comment? parent, DateTimeOffset now)
    {
        var moderator = staff[SampleStaff.Moderator];
        var article = articles[sample.Story];
        var at = sample.State == CommentState.Waiting ? now.AddMinutes(-sample.MinutesAfter % 300 - 2) : article.PublishAt!.Value.AddMinutes(sample.MinutesAfter);
        if (at > now.AddMinutes(-2)) at = now.AddMinutes(-2);
        var words = new CommentWords(sample.Erased ? "Erased." : sample.Body, sample.Name, sample.Email);
        var comment = new Comment(article, parent, words, Guid.NewGuid(), at) { Language = sample.Language };
        comment.TakeIn(Judgement.Of(new Submission(words, article.Id, at, SenderHistory.None), rules, rules[0].Version), at);
        if (sample.State == CommentState.Approved || sample.WasApproved) comment.Approve(moderator, at.AddMinutes(1));
        if (sample.State == CommentState.Rejected) comment.Reject(sample.Reason!, moderator, at.AddMinutes(2));
        if (sample.Erased) comment.Erase();
        return comment;
    }

    private Note Note(SampleNote sample, DateTimeOffset now)
    {
        var note = new Note(articles[sample.Story].Id, sample.Text, staff[sample.By], now.AddMinutes(-sample.MinutesAgo));
        if (sample.DoneBy is { } by) note.MarkDone(staff[by], now.AddMinutes(-sample.MinutesAgo / 2));
        return note;
    }

    /// <summary>A date, or hours from the time of filling such as <c>-3h</c>; none for none.</summary>
    private static DateTimeOffset? When(string? time, DateTimeOffset now) => time switch
    {
        null => null,
        [.. var hours, 'h'] => now.AddHours(double.Parse(hours, CultureInfo.InvariantCulture)),
        _ => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };
}
