using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Front;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Data;

/// <summary>A paper that was written with the first tables there were, after the update to the newest.</summary>
public sealed class OldDatabaseTests(OldDatabaseTests.OldDatabase old) : IClassFixture<OldDatabaseTests.OldDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_whose_who_wrote_it_and_was_touched_when_and_by_whom_it_was_saved_last()
    {
        await using var db = old.Open();
        var story = await db.Articles.Include(a => a.Owner).Include(a => a.TouchedBy).Include(a => a.MeantFor).SingleAsync(a => a.Id == 1, Cancel);
        Assert.Equal(("Ana Reyes", "Edith", "Europe"), (story.Owner?.Name, story.TouchedBy?.Name, story.MeantFor?.Name));
        Assert.Equal(FakeClock.Noon.AddHours(-1), story.TouchedAt);
    }

    [Fact]
    public async Task A_story_without_a_revision_is_nobodys_and_was_touched_when_it_came()
    {
        await using var db = old.Open();
        var story = await db.Articles.SingleAsync(a => a.Id == 2, Cancel);
        Assert.Equal((null, null, FakeClock.Noon.AddDays(-3), 1), (story.OwnerId, story.TouchedById, story.TouchedAt, story.MeantForId));
    }

    [Fact]
    public async Task A_headline_is_found_by_its_words_without_their_accents()
    {
        await using var db = old.Open();
        Assert.Equal([1], await db.Articles.WithInHeadline(SearchedText.Words("zurich ECOLE")).Select(a => a.Id).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_published_story_is_public_with_its_kind_its_photo_and_its_authors()
    {
        await using var db = old.Open();
        var story = await db.Articles.Published(FakeClock.Noon).WithLiveStory().SingleAsync(Cancel);
        Assert.Equal((1, StoryKind.Opinion, "europe", EditorialState.Published), (story.Id, story.Kind, story.Section!.Slug, story.StateAt(FakeClock.Noon)));
        Assert.Equal(("École à Zürich", "A class outdoors.", "Ana Reyes", "Schools"), (story.Live!.Headline, story.Live.LeadPhoto!.Caption, story.Live.Authors.Single().Author.Name, story.Live.Tags.Single().Name));
    }

    [Fact]
    public async Task The_pin_in_force_leads_the_first_edition_of_the_front_page_whose_zones_are_the_usual_ones()
    {
        await using var db = old.Open();
        var plan = await FrontPlan.LoadAsync(db, null, Cancel);
        var pin = Assert.Single(plan.Arrangement.Pins);
        Assert.Equal((1, 1, FrontZone.Lead, 1, 2), (plan.Number, pin.ArticleId, pin.Zone, pin.Slot, pin.ById));
        Assert.Equal(FrontArrangement.Default(plan.Sections).Zones, plan.Arrangement.Zones);
        Assert.Equal(FakeClock.Noon.AddHours(-2), await db.FrontEditions.Select(e => e.MadeAt).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Comments_keep_their_threads_their_counts_and_what_was_decided()
    {
        await using var db = old.Open();
        Assert.Equal(["Well told.", "Not so."], await db.Comments.Under(1).InReadingOrder().Select(c => c.Body).ToListAsync(Cancel));
        Assert.Equal((1, 1), await db.CommentTallies.Where(t => t.ArticleId == 1).Select(t => new ValueTuple<int, int>(t.Approved, t.Waiting)).SingleAsync(Cancel));
        Assert.Equal("Edith", await db.ModerationDecisions.Select(d => d.DecidedBy!.Name).SingleAsync(Cancel));
        Assert.False(await db.Comments.AnyAsync(c => c.IsUnread, Cancel));
        Assert.True(await db.RuleBooks.Select(b => b.IsPreModerated).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_photo_came_from_an_agency_and_is_judged_by_its_suppliers_words_at_the_first_start()
    {
        await using var db = old.Open();
        var photo = await db.Photos.SingleAsync(Cancel);
        Assert.Equal((1, RightsCategory.Agency, UseVerdict.May, "MAXPPP OUT"), (photo.Version, photo.Rights.Category, photo.Rights.Standing, photo.Restrictions));
        Assert.Equal([photo.Id], await db.Photos.NotJudgedBy(RightsProfile.Anybody.Stamp).Select(p => p.Id).ToListAsync(Cancel));
        await using var started = old.Open();
        await new Rejudgement(started, new RightsProfile([], ["MAXPPP"])).RunAsync(Cancel);
        Assert.Equal(UseVerdict.MustNot, await db.Photos.Select(p => p.Rights.Verdict).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Accounts_of_one_name_have_handles_that_tell_them_apart()
    {
        await using var db = old.Open();
        Assert.Equal(["ana-reyes", "edith", "ana-reyes-2"], await db.Users.OrderBy(a => a.Id).Select(a => a.Handle).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Former_addresses_still_lead_to_their_stories()
    {
        await using var db = old.Open();
        Assert.Equal(1, await db.FormerAddresses.At("/2019/05/Ecole.html").Known(db.Articles, FakeClock.Noon).Select(a => a.ArticleId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task What_somebody_was_typing_is_still_kept()
    {
        await using var db = old.Open();
        Assert.Equal((2, "{}"), await db.JournalEntries.Select(j => new ValueTuple<int?, string?>(j.ArticleId, j.Fields)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_is_left_that_refers_to_what_is_gone_and_no_table_is_left_that_nobody_reads()
    {
        await using var db = old.Open();
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(Cancel));
        Assert.Equal(["ok"], await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Cancel));
        var known = db.Model.GetEntityTypes().Select(t => t.GetTableName()).ToHashSet();

        // The index of the search is several tables, which no entity stands for.
        await db.Database.ExecuteSqlAsync($"INSERT INTO StorySearch (StorySearch) VALUES ('integrity-check')", Cancel);
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'StorySearch%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'").ToListAsync(Cancel);
        Assert.DoesNotContain(tables, t => !known.Contains(t));
    }

    /// <summary>Migrated to the first migration, filled by hand, and migrated to the last; the tests only read it.</summary>
    public sealed class OldDatabase : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("newssite-old-").FullName;

        public async ValueTask InitializeAsync()
        {
            await using (var first = Open())
            {
                await first.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
                await FillAsync(first);
            }

            await using var db = Open();
            await new DatabaseStart(db, new DatabaseOptions(), TimeProvider.System, NullLogger<DatabaseStart>.Instance).MigrateAsync(Cancel);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }

        public SqliteNewsDbContext Open()
        {
            var options = new DbContextOptionsBuilder<SqliteNewsDbContext>();
            options.UseNewsSqlite(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "newssite.db"), ForeignKeys = true, Pooling = false }.ToString());
            return new(options.Options);
        }

        private static async Task FillAsync(NewsDbContext db)
        {
            const string Empty = "{}";
            static long At(double hours) => FakeClock.Noon.AddHours(hours).UtcTicks;
            var sql = $"""
                INSERT INTO Accounts (Id, Name, CreatedAt, UserName, NormalizedUserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES
                    (1, 'Ana Reyes', {At(-99)}, 'ana', 'ANA', 1, 0, 0, 1, 0), (2, 'Edith', {At(-99)}, 'edith', 'EDITH', 1, 0, 0, 1, 0), (3, 'Ana Reyes', {At(-99)}, 'ana2', 'ANA2', 1, 0, 0, 1, 0);
                INSERT INTO Sections (Id, Name, Slug, Description, ParentId, Path, Position) VALUES (1, 'World', 'world', '', NULL, 'world/', 0), (2, 'Europe', 'europe', '', 1, 'world/europe/', 0);
                INSERT INTO Photos (Id, FileName, Width, Height, Received, Description, Creator, Credit, Source, Restrictions, Reference, Place, AddedAt) VALUES
                    (1, 'a.jpg', 1600, 1067, 'A class. MAXPPP OUT', 'A class.', '', 'EPA', 'EPA', 'MAXPPP OUT', '', '', {At(-50)});
                INSERT INTO Stories (Id, Headline, Standfirst, Slug, Body, BodyHtml, Kind, Language, Direction, SectionId) VALUES
                    (1, 'École à Zürich', '', 'ecole', 'Words.', '', 'Opinion', 'fr', 'Ltr', 2), (2, 'École à Zürich', '', 'ecole', 'Words.', '<p>Words.</p>', 'Opinion', 'fr', 'Ltr', 2),
                    (3, 'A draft', '', 'a-draft', 'Words.', '', 'News', 'en', 'Ltr', 1);
                INSERT INTO PhotoUses (Id, StoryId, PhotoId, Caption, AltText) VALUES (1, 2, 1, 'A class outdoors.', 'Children on a lawn');
                INSERT INTO Authors (Id, Name, Slug, Bio) VALUES (1, 'Ana Reyes', 'ana-reyes', '');
                INSERT INTO StoryAuthors (StoryId, AuthorId, Role, Position) VALUES (1, 1, 'ReportedBy', 0), (2, 1, 'ReportedBy', 0);
                INSERT INTO Tags (Id, Name, Slug) VALUES (1, 'Schools', 'schools');
                INSERT INTO StoryTags (StoryId, TagsId) VALUES (2, 1);
                INSERT INTO Articles (Id, Version, WorkingId, LiveId, SectionId, Slug, CreatedAt, PublishAt, UpdateNote, WithdrawalNote, Stage, HasUnpublishedChanges, CommentsOpen) VALUES
                    (1, 3, 1, 2, 2, 'ecole', {At(-48)}, {At(-1)}, '', '', 'Ready', 0, 1), (2, 1, 3, NULL, NULL, '', {At(-72)}, NULL, '', '', 'Draft', 1, 1);
                INSERT INTO Revisions (Id, ArticleId, Number, Version, SavedById, StartedAt, SavedAt, Why, Kind, Words, Snapshot) VALUES
                    (1, 1, 1, 2, 1, {At(-48)}, {At(-48)}, 'Written', 'Saved', 1, '{Empty}'), (2, 1, 2, 3, 2, {At(-1)}, {At(-1)}, 'Published', 'Published', 1, '{Empty}');
                INSERT INTO EditorialActs (ArticleId, Kind, Note, DoneById, DoneAt) VALUES (1, 'Published', '', 2, {At(-1)});
                INSERT INTO Comments (Id, ArticleId, RootId, ParentId, Path, CommandId, Name, Body, BodyHtml, State, Version, CreatedAt) VALUES
                    (1, 1, NULL, NULL, '00000001aaaa', '{Guid.NewGuid()}', 'Ivo', 'Well told.', '<p>Well told.</p>', 'Approved', 2, {At(-0.9)}),
                    (2, 1, 1, 1, '00000001aaaa00000002aaaa', '{Guid.NewGuid()}', 'Ada', 'Not so.', '<p>Not so.</p>', 'Waiting', 1, {At(-0.8)});
                INSERT INTO CommentTallies (ArticleId, Approved, Waiting) VALUES (1, 1, 1), (2, 0, 0);
                INSERT INTO ModerationDecisions (CommentId, Kind, StateBefore, StateAfter, Reason, DecidedById, DecidedAt) VALUES (1, 'Approved', 'Waiting', 'Approved', '', 2, {At(-0.8)});
                INSERT INTO FormerAddresses (Path, ArticleId) VALUES ('/2019/05/ecole.html', 1);
                INSERT INTO FrontPins (ArticleId, PinnedAt, PinnedUntil, PinnedById) VALUES (1, {At(-2)}, NULL, 2), (1, {At(-4)}, {At(-3)}, 2), (1, {At(-6)}, NULL, 2);
                INSERT INTO JournalEntries (AccountId, ArticleId, DraftId, BaseVersion, Fields, SavedAt, Sequence) VALUES (1, 2, NULL, 1, '{Empty}', {At(-1)}, 1);
                """;
            await db.Database.OpenConnectionAsync(Cancel);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }
}
