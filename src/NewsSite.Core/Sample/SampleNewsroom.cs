using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Notes;
using NewsSite.Photos.Storage;
using NewsSite.Related;
using NewsSite.Sections;
using NewsSite.Series;

namespace NewsSite.Sample;

/// <summary>Fills an empty database with a town's paper, so that every page and queue has something real to show.</summary>
public sealed class SampleNewsroom(NewsDbContext db, UserManager<Account> users, MediaStore media)
{
    /// <summary>Writes the sample, all of it or nothing; returns false when the database already holds anything of ours.</summary>
    public async Task<bool> FillAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        if (await db.Users.AnyAsync(cancel) || await db.Sections.AnyAsync(cancel) || await db.Articles.AnyAsync(cancel)) return false;
        var file = await SampleFile.ReadAsync(cancel);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await FillAsync(file, now, cancel);
            await transaction.CommitAsync(cancel);
        });
        return true;
    }

    private async Task FillAsync(SampleFile file, DateTimeOffset now, CancellationToken cancel)
    {
        var cast = new SampleCast();
        await HireAsync(cast, now);
        foreach (var section in file.Sections) Open(section, cast);
        foreach (var author in file.Authors) cast.Authors.Add(author.Slug, new Author(author.Name, author.Bio) { AccountId = cast.Staff.Values.FirstOrDefault(a => a.Name == author.Name)?.Id });
        await new SampleStories(db, media, cast).WriteAsync(file.Stories, now, cancel);
        Arrange(cast, now);
        foreach (var entries in file.Entries.GroupBy(e => e.Story)) Tell(cast.Articles[entries.Key], entries, cast.Staff[SampleStaff.Editor]);
        await new SamplePages(db, cast).WriteAsync(now, cancel);
        await new SampleComments(db, cast).WriteAsync(file.Comments, file.Reports, now, cancel);
        foreach (var note in file.Notes) db.Add(Note(note, cast, now));

        // Only now do the tags have numbers by which stories that share them are found.
        foreach (var article in cast.Articles.Values) await new Relating(db).RenewAsync(article, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task HireAsync(SampleCast cast, DateTimeOffset now)
    {
        foreach (var (email, name, role) in SampleStaff.All)
        {
            var account = new Account(email, name, now);
            await users.CreateAsync(account, SampleStaff.Password);
            await users.AddToRoleAsync(account, role);
            cast.Staff.Add(email, account);
        }
    }

    private static void Open(SampleSection section, SampleCast cast)
        => cast.Sections.Add(section.Slug, new Section(
            section.Name, section.Slug, section.Description, section.Parent is null ? null : cast.Sections[section.Parent], cast.Sections.Count));

    private void Arrange(SampleCast cast, DateTimeOffset now)
    {
        var series = new StorySeries("Getting about", "getting-about", "How people and goods come to Harlow Quay, and how they leave it.");
        foreach (var number in (int[])[2, 4, 7, 13]) series.Append(cast.Articles[number]);
        db.Add(series);
        var (editor, story) = (cast.Staff[SampleStaff.Editor], cast.Articles[1]);
        var arrangement = FrontArrangement.Default(cast.Sections.Values).Place(new FrontPin(0, story.Id, FrontZone.Lead, 1, editor.Id));
        db.Add(new FrontEdition(0, arrangement, $"Pinned “{story.Working.Headline}” to Lead", editor, now));
    }

    /// <summary>A live story that goes on, so that whoever looks around can post the next entry.</summary>
    private static void Tell(Article article, IEnumerable<SampleEntry> entries, Account by)
    {
        var from = article.PublishAt!.Value;
        article.GoLive(by, from);
        var coverage = article.Coverage!;
        foreach (var sample in entries)
        {
            var at = from.AddMinutes(sample.MinutesAfter);
            var entry = coverage.Post(Guid.NewGuid(), EntryWords.Of(sample.Headline, sample.Body, sample.Byline, sample.IsKeyEvent), [], by, at);
            if (sample.IsPinned) coverage.Pin(entry, true, at);
        }
    }

    private static Note Note(SampleNote sample, SampleCast cast, DateTimeOffset now)
    {
        var note = new Note(cast.Articles[sample.Story].Id, sample.Text, cast.Staff[sample.By], now.AddMinutes(-sample.MinutesAgo));
        if (sample.DoneBy is { } by) note.MarkDone(cast.Staff[by], now.AddMinutes(-sample.MinutesAgo / 2));
        return note;
    }
}
