using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Breaking;
using NewsSite.Caching;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Front;
using NewsSite.Journal;
using NewsSite.Mail;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.Queues;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Sanctions;
using NewsSite.Moderation.Scoring;
using NewsSite.Moderation.Shifts;
using NewsSite.Notes;
using NewsSite.Notifications;
using NewsSite.Photos;
using NewsSite.Photos.Captions.Cases;
using NewsSite.Photos.Library;
using NewsSite.Photos.Looks;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;
using NewsSite.Presence;
using NewsSite.Publishing;
using NewsSite.Reads;
using NewsSite.Related;
using NewsSite.Replies;
using NewsSite.Reports;
using NewsSite.Respects;
using NewsSite.Revisions;
using NewsSite.Search;
using NewsSite.Sections;
using NewsSite.Series;
using NewsSite.Standing;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Models;
using NewsSite.Web.Syndication;
using System.Reflection;

namespace NewsSite.Tests.Data;

/// <summary>What can be known of SQL Server without a server: its provider translates every query phrase, and its parser takes what comes out.</summary>
public sealed class SqlServerTests : IDisposable
{
    private readonly NewsDbContext db = new(new DbContextOptionsBuilder<NewsDbContext>().UseNewsSqlServer("Server=nowhere;Database=none").Options);

    private static FrontNeeds Needs { get; } = new([1, 2], [3, 4], 20, FakeClock.Noon.AddDays(-1), FakeClock.Noon);

    /// <summary>Every query phrase of both projects, found by reflection, so that a new one is tested the day it is written.</summary>
    public static TheoryData<string, string> Phrases { get; } =
        [.. new[] { typeof(Article).Assembly, typeof(Teaser).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Queries", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => typeof(IQueryable).IsAssignableFrom(m.ReturnType)))
            .Select(m => (m.DeclaringType!.AssemblyQualifiedName!, m.Name)).Distinct()];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_query_phrase_is_T_SQL_that_the_parser_takes(string type, string name)
    {
        foreach (var phrase in Type.GetType(type)!.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == name))
            Parse(Whole((IQueryable)phrase.Invoke(null, [.. phrase.GetParameters().Select(p => p.Name == "inEntries" ? db.LiveEntryPhotos : Argument(p.ParameterType))])!));
    }

    [Fact]
    public void The_queries_that_pages_are_made_of_are_T_SQL_too()
    {
        var now = FakeClock.Noon;
        var shown = db.Comments.Under(1).OnThePage(db.Comments, 7);
        IQueryable[] queries =
        [
            db.FrontEditions.UpTo(now).Take(1),
            db.FrontEditions.NewestFirst(9).AsFrontChanges().Take(51),
            db.Articles.PublishedOn(now, now).AsFrontCandidates(db.Sections, db.ReadTallies, Needs),
            db.Articles.PublishedOn(now, now.AddDays(1)).AsFrontCandidates(db.Sections, db.ReadTallies, Needs),
            db.Articles.WerePublished(now).Where(a => Needs.Pinned.Contains(a.Id)).AsTeasers(),
            db.Revisions.PublishedBy(now).Where(r => Needs.Pinned.Contains(r.ArticleId)),
            db.Articles.Pinnable().WithInHeadline(["50", "%", "[more]"]).LastTouchedFirst(null, null).Select(a => a.Id).Take(12),
            db.Articles.Numbered([1, 2]).LastTouchedFirst(null, null).AsFrontStories(),
            db.BreakingNews.InForce(now).For("world/europe/").AsBreakingLines(db.Articles.Published(now)).Take(1),
            db.BreakingNews.NewestFirst(9).Include(n => n.Sections).Include(n => n.MadeBy).Include(n => n.EndedBy).Take(21),
            db.Articles.Published(now).InSection("world/").After(now, 9).LatestFirst().AsTeasers().Take(13),
            db.Articles.Published(now).WithLiveStory().Where(a => a.Id == 1),
            shown.Threads().From("00").InReadingOrder().Select(c => new { c.Id, c.Path }).Take(51),
            .. Enum.GetValues<ThreadOrder>().Select(o => shown.Threads().From(o, new(1, "00", 3)).InOrder(o).AsPlaces().Take(51)),
            shown.InThreads([1, 2]).AsPrinted(7),
            db.Respects.For(1).From("mark").Take(10),
            db.ReplySubscriptions.ToldOf(db.Comments, db.Articles.Published(now), db.ReplyNotices, 1, 2).Take(1),
            db.ReplyNotices.DueForDigest(now).Take(200),
            db.Commenters.At("ana@example.org").NotPaused(now),
            shown.From("00").Before("zz").InReadingOrder().AsPrinted(7),
            db.Comments.OnThePage(db.Comments, null).Numbered(1).Select(c => new { c.Id, Thread = c.RootId ?? c.Id, c.Article.Comments.Approved }),
            db.Comments.AwaitingModeration().After(now, 3).OldestFirst().Take(26),
            db.CommentTallies.WithWaiting(),
            db.CommentTallies.WithWork().BySection(db.Articles),
            db.Comments.Reported().Matching(new CommentFilter { Person = "ana@example.org" }).InOrderOf(Queue.Reported).AsRows(db.CommentClaims.Held(now)).Take(26),
            db.Comments.AwaitingModeration().InOrderOf(Queue.Waiting).Skip(50_000).AsKeys(Queue.Waiting),
            db.Comments.Numbered(1).InSections([1]).AsPanes(),
            db.ModerationDecisions.Between(now, now).InSections([1]).ByPeople().Select(d => new { d.Id, Reversed = db.ModerationDecisions.Any(u => u.UndoesId == d.Id) || db.Appeals.Any(a => a.DecisionId == d.Id && a.Answer!.StateAfter == CommentState.Approved) }),
            db.ModerationDecisions.About(3).LatestFirst().Take(20),
            db.LiveCoverages.Of(db.Articles.Published(now), [1, 2]),
            db.Articles.Published(now).LinkedBy(Guid.Empty).AsTranslations(),
            db.LiveEntries.Of(1).NotPinned().NewestFirst(9).AsPrinted().Take(31),
            db.LiveEntries.Of(1).Pinned().AsPrinted(),
            db.LiveEntries.Of(1).KeyEvents().AsKeyEvents().Take(12),
            db.LiveEntries.Of(1).ChangedSince(3).AsPrinted().Take(31),
            db.LiveEntries.Of(1).NewestFirst(null).AsRows().Take(31),
            db.LiveEntryRevisions.Of(1).Include(r => r.SavedBy).Take(50),
            db.Photos.NewestFirst().Take(200),
            db.Photos.WaitingForRenditions(db.PhotoLeases, now).Take(1),
            db.Photos.NoLongerSeen(now).Take(200),
            db.Photos.NoLongerLeased(db.PhotoLeases, now).Take(200),
            db.Photos.Kept("0123").Take(1),
            db.Articles.Published(now).Numbered([1, 2]).AsRelated(),
            db.Photos.Below(9).WithWord(db.PhotoWords, "paris").WithWord(db.PhotoWords, "ministry").NewestFirst().AsItems().Take(49),
            db.Photos.Sources().Take(500),
            db.Articles.UsesIn([1, 2]).Take(200),
            db.Corrections.Of(db.Articles.Published(now)).After(now, 3).LatestFirst().Take(31),
            db.Articles.Where(a => a.Id == 1).SelectMany(a => a.Acts).OrderByDescending(a => a.Id).Select(a => new { a.Kind, a.DoneBy.Name }).Take(20),
            db.Revisions.Of(1).NewestFirst(9).Select(r => new { r.Number, r.SavedBy.Name, r.Words }).Take(51),
            db.Revisions.Of(1).Numbered(2).Include(r => r.SavedBy),
            db.Notes.On(1).NewestFirst(9).Select(n => new { n.Text, n.WrittenBy.Name, Done = n.DoneBy!.Name }).Take(51),
            db.Users.Called(["ana"]).WithAnyOf(Roles.Writing, db.Roles, db.UserRoles).Select(a => a.Id),
            db.Notifications.For(1).NewestFirst(9).Select(n => new { n.Kind, n.DoneBy.Name, n.Article.Working.Headline }).Take(31),
            db.Outbox.GivenUp().After(now, 3).Take(51),
            db.Sections.Called("world").Include(s => s.Parent),
            db.Articles.Published(now).InSection("world/").LatestFirst().AsFeedStories(now).Take(20),
            db.Articles.Withdrawn().OrderByDescending(a => a.WithdrawnAt).Select(a => a.WithdrawnAt).Take(1),
            db.Comments.Under(1).Approved().NewestFirst().Take(20),
            db.Articles.Published(now).InSitemapFile(1).InOrder().AsSitemapStories(now),
            db.Articles.Published(now).LatestFirst().AsNews(now).Take(1000),
            db.Articles.Published(now).OrderByDescending(a => a.PublishAt).AsSitemapTimes(),
            db.Articles.Published(now).PartsOf(db.SeriesParts, 1).LatestFirst().AsFeedStories(now).Take(20),
            db.Tags.AsSitemapLists(db.Articles.Published(now), db.StoryTags.InSitemapFile(1)).InOrder(),
            db.StoryTags.InSitemapFile(1).OfAny(db.Articles.Published(now)),
            db.Articles.ChangedForReaders(now, now).OrderByDescending(a => a.Id).AsChanged(db.SeriesParts).Take(5000),
            db.Articles.Published(now).RelatedTo(db.RelatedArticles, 1).Take(4).AsRelated(),
            db.Articles.NumbersTagged(db.StoryTags, 1).Where(id => id != 1).Take(300),
            db.StandingPages.Published().InOrder().AsLinks(),
            db.Sections.InOrder().AsSitemapSections(db.Articles.Published(now)),
            db.ReadTallies.Within(now.AddDays(-7), now).ByArticle().MostFirst().Take(40),
            db.Comments.Approved().SentSince(now.AddDays(-7)).ByArticle().MostFirst().Take(40),
        ];
        Assert.All(queries, q => Parse(Whole(q)));
        Assert.All(Enum.GetValues<UseVerdict>(), verdict => Parse(db.Photos.Below(9).Matching(
            (PhotoFilter)Argument(typeof(PhotoFilter))! with { Verdict = verdict }, db.PhotoWords, db.PhotoLeases, db.PhotoUses, db.StoryBodyPhotos, db.LiveEntryPhotos, now).NewestFirst().Select(p => p.Id).Take(49).ToQueryString()));
        Assert.All(Enum.GetValues<EditorialState>(), state => Parse(
            db.Articles.Matching((ArticleFilter)Argument(typeof(ArticleFilter))! with { State = state }, db.Set<StoryAuthor>(), now).LastTouchedFirst(now, 9).Select(a => a.Id).Take(51).ToQueryString()));
    }

    [Fact]
    public void The_migrations_for_SQL_Server_are_a_script_that_the_parser_takes()
        => Parse(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

    [Fact]
    public void Neither_database_has_changes_of_the_model_without_a_migration()
    {
        Assert.False(db.Database.HasPendingModelChanges());
        using var sqlite = new TestDatabase();
        using var other = sqlite.Open();
        Assert.False(other.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_delete_and_update_path_is_one_that_SQL_Server_allows()
    {
        // SQL Server refuses a table that two cascades reach by different ways from one deletion; SQLite does not mind.
        foreach (var start in db.Model.GetEntityTypes())
        {
            var reached = new HashSet<string>();
            var open = new Queue<Microsoft.EntityFrameworkCore.Metadata.IEntityType>([start]);
            while (open.TryDequeue(out var principal))
            {
                foreach (var key in principal.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
                {
                    Assert.True(reached.Add(key.DeclaringEntityType.Name), $"{key.DeclaringEntityType.Name} is reached twice from {start.Name}");
                    if (key.DeleteBehavior == DeleteBehavior.Cascade) open.Enqueue(key.DeclaringEntityType);
                }
            }
        }
    }

    [Fact]
    public void No_index_key_is_longer_than_SQL_Server_takes()
        => Assert.All(db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()), index =>
        {
            var bytes = index.Properties.Sum(p => p.ClrType == typeof(string) ? (p.GetMaxLength() ?? 4000) * (p.IsUnicode() == false ? 1 : 2) : 16);
            Assert.True(bytes <= 1700, $"{index.DeclaringEntityType.Name}: {index.Name ?? string.Join(", ", index.Properties.Select(p => p.Name))} can have {bytes} bytes");
        });

    public void Dispose() => db.Dispose();

    /// <summary>The SQL of a query that is sent in parts as if it were sent at once, so that no part is missed.</summary>
    private static string Whole(IQueryable query) => query is IQueryable<object> entities ? entities.AsSingleQuery().ToQueryString() : query.ToQueryString();

    private static void Parse(string sql)
    {
        // EF writes the values of parameters as DECLAREs above the statement; GO stands between the migrations.
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, errors.Count == 0 ? "" : $"line {errors[0].Line}: {errors[0].Message}\n{sql}");
        Assert.NotEmpty(sql);
    }

    private object? Argument(Type type)
    {
        if (type == typeof(IQueryable<Article>)) return db.Articles;
        if (type == typeof(IQueryable<Revision>)) return db.Revisions;
        if (type == typeof(IQueryable<RelatedArticle>)) return db.RelatedArticles;
        if (type == typeof(IQueryable<Announcement>)) return db.Announcements;
        if (type == typeof(IQueryable<StandingPage>)) return db.StandingPages;
        if (type == typeof(IQueryable<SeriesPart>)) return db.SeriesParts;
        if (type == typeof(Announcee)) return Announcee.Hub;
        if (type == typeof(IQueryable<RankedArticle>)) return db.ReadTallies.ByArticle();
        if (type == typeof(IQueryable<SitemapList>)) return db.Series.AsSitemapLists(db.Articles, db.SeriesParts);
        if (type == typeof(IQueryable<Section>)) return db.Sections;
        if (type == typeof(IQueryable<Tag>)) return db.Tags;
        if (type == typeof(IQueryable<Author>)) return db.Authors;
        if (type == typeof(IQueryable<StorySeries>)) return db.Series;
        if (type == typeof(IQueryable<SeriesPart>)) return db.SeriesParts;
        if (type == typeof(IQueryable<StoryTag>)) return db.StoryTags;
        if (type == typeof(IQueryable<StoryAuthor>)) return db.StoryAuthors;
        if (type == typeof(IQueryable<FormerAddress>)) return db.FormerAddresses;
        if (type == typeof(IQueryable<FrontEdition>)) return db.FrontEditions;
        if (type == typeof(IQueryable<BreakingNews>)) return db.BreakingNews;
        if (type == typeof(IQueryable<ReadTally>)) return db.ReadTallies;
        if (type == typeof(BreakingForm)) return new BreakingForm { Sections = [1, 2] };
        if (type == typeof(FrontNeeds)) return Needs;
        if (type == typeof(IQueryable<LiveCoverage>)) return db.LiveCoverages;
        if (type == typeof(IQueryable<LiveEntry>)) return db.LiveEntries;
        if (type == typeof(IQueryable<EntryRevision>)) return db.LiveEntryRevisions;
        if (type == typeof(IQueryable<Photo>)) return db.Photos;
        if (type == typeof(IQueryable<PhotoUse>)) return db.PhotoUses;
        if (type == typeof(IQueryable<PhotoWord>)) return db.PhotoWords;
        if (type == typeof(IQueryable<PhotoLease>)) return db.PhotoLeases;
        if (type == typeof(IQueryable<PhotoEdit>)) return db.PhotoEdits;
        if (type == typeof(IQueryable<PhotoLook>)) return db.PhotoLooks;
        if (type == typeof(IQueryable<SmallGrey>)) return db.SmallGreys;
        if (type == typeof(IQueryable<NameSpelling>)) return db.NameSpellings;
        if (type == typeof(IQueryable<CaptionCase>)) return db.CaptionCases;
        if (type == typeof(IQueryable<Dictionary<string, object>>)) return db.StoryBodyPhotos;
        if (type == typeof(UseVerdict)) return UseVerdict.May;
        if (type == typeof(PhotoFilter))
        {
            return new PhotoFilter
            {
                Words = ["paris"], Sources = ["EPA", "AFP"], NamedSources = ["EPA"], Verdict = UseVerdict.May, Ground = RightsCategory.Agency, Date = PhotoDate.Taken, From = FakeClock.Noon, Until = FakeClock.Noon, Unused = true, EndsWithin = TimeSpan.FromDays(7),
            };
        }

        if (type == typeof(IQueryable<SearchedStory>)) return db.SearchedStories;
        if (type == typeof(IQueryable<SearchErrand>)) return db.SearchErrands;
        if (type == typeof(IQueryable<SearchWord>)) return db.SearchWords;
        if (type == typeof(SearchFilter)) return new SearchFilter { SectionIds = [1, 2], AuthorId = 1, From = FakeClock.Noon, Until = FakeClock.Noon, WithPhoto = true };
        if (type == typeof(IQueryable<Comment>)) return db.Comments;
        if (type == typeof(IQueryable<Commenter>)) return db.Commenters;
        if (type == typeof(IQueryable<Confirmation>)) return db.Confirmations;
        if (type == typeof(IQueryable<ReplySubscription>)) return db.ReplySubscriptions;
        if (type == typeof(IQueryable<ReplyNotice>)) return db.ReplyNotices;
        if (type == typeof(IQueryable<Respect>)) return db.Respects;
        if (type == typeof(ThreadOrder)) return ThreadOrder.Respected;
        if (type == typeof(ThreadPlace)) return new ThreadPlace(1, "00", 3);
        if (type == typeof(IReadOnlyCollection<long>)) return (long[])[1, 2];
        if (type == typeof(IQueryable<CommentTally>)) return db.CommentTallies;
        if (type == typeof(IQueryable<ModerationDecision>)) return db.ModerationDecisions;
        if (type == typeof(IQueryable<Report>)) return db.Reports;
        if (type == typeof(IQueryable<ModerationBatch>)) return db.ModerationBatches;
        if (type == typeof(IQueryable<RejectionReason>)) return db.RejectionReasons;
        if (type == typeof(IQueryable<ModeratorSection>)) return db.ModeratorSections;
        if (type == typeof(IQueryable<CommentClaim>)) return db.CommentClaims;
        if (type == typeof(CommentFilter)) return new CommentFilter { Words = ["50%"], Person = "ana", ArticleIds = [1, 2], SectionIds = [1] };
        if (type == typeof(IReadOnlyCollection<long>)) return (long[])[1, 2];
        if (type == typeof(ViewedList)) return ViewedList.Comments;
        if (type == typeof(Queue)) return Queue.Appeals;
        if (type == typeof(PageKey)) return new PageKey(FakeClock.Noon, 1);
        if (type == typeof(ReportShelf)) return ReportShelf.Open;
        if (type == typeof(IQueryable<CommentSettings>)) return db.CommentSettings;
        if (type == typeof(IQueryable<SlowMode>)) return db.SlowModes;
        if (type == typeof(IQueryable<CommunityGuidelines>)) return db.Guidelines;
        if (type == typeof(IQueryable<Sanction>)) return db.Sanctions;
        if (type == typeof(Participant)) return new Participant("ivo@example.org", "mark") { FormerMark = "other" };
        if (type == typeof(IQueryable<ScorerModel>)) return db.ScorerModels;
        if (type == typeof(IQueryable<BlockedTerm>)) return db.BlockedTerms;
        if (type == typeof(IQueryable<PreviewLink>)) return db.PreviewLinks;
        if (type == typeof(IQueryable<Correction>)) return db.Corrections;
        if (type == typeof(IQueryable<JournalEntry>)) return db.JournalEntries;
        if (type == typeof(IQueryable<OpenForm>)) return db.OpenForms;
        if (type == typeof(IQueryable<Pen>)) return db.Pens;
        if (type == typeof(IQueryable<PenAct>)) return db.PenActs;
        if (type == typeof(IQueryable<SupersededState>)) return db.SupersededStates;
        if (type == typeof(IQueryable<Revision>)) return db.Set<Revision>();
        if (type == typeof(IQueryable<Account>)) return db.Users;
        if (type == typeof(IQueryable<StoryAuthor>)) return db.Set<StoryAuthor>();
        if (type == typeof(IQueryable<SavedView>)) return db.SavedViews;
        if (type == typeof(IQueryable<BulkAct>)) return db.BulkActs;
        if (type == typeof(IQueryable<PageChange>)) return db.PageChanges;
        if (type == typeof(ArticleFilter))
            return new ArticleFilter { SentBack = true, Late = true, SectionIds = [1, 2], AuthorId = 1, OwnerId = 1, From = FakeClock.Noon, Until = FakeClock.Noon, Words = ["ferry"] };
        if (type == typeof(IQueryable<int?>)) return db.StoryTags.Select(t => (int?)t.StoryId);
        if (type == typeof(IQueryable<IdentityUserRole<int>>)) return db.UserRoles;
        if (type == typeof(IQueryable<IdentityRole<int>>)) return db.Roles;
        if (type == typeof(IQueryable<Note>)) return db.Notes;
        if (type == typeof(IQueryable<Notification>)) return db.Notifications;
        if (type == typeof(IQueryable<MailChoice>)) return db.MailChoices;
        if (type == typeof(IQueryable<OutboxMail>)) return db.Outbox;
        if (type == typeof(JournalPlace)) return JournalPlace.Draft(Guid.Empty);
        if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?)) return FakeClock.Noon;
        if (type == typeof(EditorialState)) return EditorialState.Scheduled;
        if (type == typeof(string)) return "path";
        if (type == typeof(Guid)) return Guid.Empty;
        if (type == typeof(int) || type == typeof(int?)) return 1;
        if (type == typeof(long) || type == typeof(long?)) return 1L;
        if (type == typeof(IReadOnlyCollection<string>) || type == typeof(IReadOnlyList<string>)) return (string[])["one", "two"];
        if (type == typeof(IReadOnlyCollection<int>)) return (int[])[1, 2];
        throw new NotSupportedException($"Say here what to give a query phrase that asks for {type}.");
    }
}
