using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Breaking;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Front;
using NewsSite.Journal;
using NewsSite.Mail;
using NewsSite.Moderation;
using NewsSite.Moderation.Queues;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Shifts;
using NewsSite.Moderation.Sanctions;
using NewsSite.Moderation.Scoring;
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
using System.Linq.Expressions;
using System.Reflection;

namespace NewsSite.Tests.Data;

/// <summary>Every query phrase of both projects, found by reflection, so that a new one is tested the day it is written; and the queries that pages make of them.</summary>
public static class QueryPhrases
{
    public static TheoryData<string, string> All { get; } =
        [.. new[] { typeof(Article).Assembly, typeof(Teaser).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Queries", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => typeof(IQueryable).IsAssignableFrom(m.ReturnType)))
            .Select(m => (m.DeclaringType!.AssemblyQualifiedName!, m.Name)).Distinct()];

    private static FrontNeeds Needs { get; } = new([1, 2], [3, 4], 20, FakeClock.Noon.AddDays(-1), FakeClock.Noon);

    /// <summary>What a phrase of this name asks of whole tables, once for each way to ask it.</summary>
    /// <param name="db">Where it is asked.</param>
    /// <param name="type">The class that has it.</param>
    /// <param name="name">The phrase.</param>
    /// <param name="shapesFound">Whether a phrase that shapes what others found gets one row by its key instead of the table.</param>
    public static IEnumerable<IQueryable> Asked(NewsDbContext db, string type, string name, bool shapesFound = false)
        => Type.GetType(type)!.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == name).Select(phrase => (IQueryable)phrase.Invoke(null, [.. phrase.GetParameters().Select(p =>
            p.Name == "inEntries" ? db.LiveEntryPhotos : shapesFound && p.Position == 0 && p.ParameterType != phrase.ReturnType && IsTable(db, p.ParameterType, out var entity) ? Call(nameof(Found), entity, db) : Argument(db, p.ParameterType))])!);

    public static IReadOnlyList<IQueryable> OfPages(NewsDbContext db)
    {
        var now = FakeClock.Noon;
        var shown = db.Comments.Under(1).OnThePage(db.Comments, 7);
        return
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
            db.Comments.Numbered(1).InSections([1]).AsPanes().AsSplitQuery(),
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
            db.Articles.Published(now).InSection("world/").LatestFirst().AsFeedStories(now).Take(20).AsSplitQuery(),
            db.Articles.Withdrawn().OrderByDescending(a => a.WithdrawnAt).Select(a => a.WithdrawnAt).Take(1),
            db.Comments.Under(1).Approved().NewestFirst().Take(20),
            db.Articles.Published(now).InSitemapFile(1).InOrder().AsSitemapStories(now),
            db.Articles.Published(now).LatestFirst().AsNews(now).Take(1000),
            db.Articles.Published(now).OrderByDescending(a => a.PublishAt).AsSitemapTimes(),
            db.Articles.Published(now).PartsOf(db.SeriesParts, 1).LatestFirst().AsFeedStories(now).Take(20).AsSplitQuery(),
            db.Tags.AsSitemapLists(db.Articles.Published(now), db.StoryTags.InSitemapFile(1)).InOrder(),
            db.StoryTags.InSitemapFile(1).OfAny(db.Articles.Published(now)),
            db.Articles.ChangedForReaders(now, now).OrderByDescending(a => a.Id).AsChanged(db.SeriesParts).Take(5000).AsSplitQuery(),
            db.Articles.Published(now).RelatedTo(db.RelatedArticles, 1).Take(4).AsRelated(),
            db.Articles.NumbersTagged(db.StoryTags, 1).Where(id => id != 1).Take(300),
            db.StandingPages.Published().InOrder().AsLinks(),
            db.Sections.InOrder().AsSitemapSections(db.Articles.Published(now)),
            db.ReadTallies.Within(now.AddDays(-7), now).ByArticle().MostFirst().Take(40),
            db.Comments.Approved().SentSince(now.AddDays(-7)).ByArticle().MostFirst().Take(40),
            .. Enum.GetValues<UseVerdict>().Select(verdict => db.Photos.Below(9).Matching(
                (PhotoFilter)Argument(db, typeof(PhotoFilter))! with { Verdict = verdict }, db.PhotoWords, db.PhotoLeases, db.PhotoUses, db.StoryBodyPhotos, db.LiveEntryPhotos, now).NewestFirst().Select(p => p.Id).Take(49)),
            .. Enum.GetValues<EditorialState>().Select(state => db.Articles.Matching((ArticleFilter)Argument(db, typeof(ArticleFilter))! with { State = state }, db.StoryAuthors, now).LastTouchedFirst(now, 9).Select(a => a.Id).Take(51)),
        ];
    }

    /// <summary>A query that is sent in parts as if it were sent at once, so that no part is missed.</summary>
    public static IQueryable Whole(IQueryable query) => query is IQueryable<object> entities ? entities.AsSingleQuery() : query;

    private static bool IsTable(NewsDbContext db, Type type, out Type entity)
    {
        entity = type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IQueryable<>) ? type.GetGenericArguments()[0] : typeof(object);
        return db.Model.FindEntityType(entity) is not null;
    }

    private static object Call(string method, Type entity, NewsDbContext db) => typeof(QueryPhrases).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entity).Invoke(null, [db])!;

    private static DbSet<T> Table<T>(NewsDbContext db) where T : class => db.Set<T>();

    private static IQueryable<T> Found<T>(NewsDbContext db) where T : class
    {
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0];
        var row = Expression.Parameter(typeof(T));
        var number = Expression.Call(typeof(EF), nameof(EF.Property), [key.ClrType], row, Expression.Constant(key.Name));
        return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(number, Expression.Constant(Argument(db, key.ClrType), key.ClrType)), row));
    }

    private static object? Argument(NewsDbContext db, Type type)
    {
        if (IsTable(db, type, out var entity)) return Call(nameof(Table), entity, db);
        if (type == typeof(NewsDbContext)) return db;
        if (type == typeof(IQueryable<string>)) return db.Comments.Threads().InReadingOrder().Skip(50).Select(c => c.Path);
        if (type == typeof(Announcee)) return Announcee.Hub;
        if (type == typeof(IQueryable<RankedArticle>)) return db.ReadTallies.ByArticle();
        if (type == typeof(IQueryable<SitemapList>)) return db.Series.AsSitemapLists(db.Articles, db.SeriesParts);
        if (type == typeof(BreakingForm)) return new BreakingForm { Sections = [1, 2] };
        if (type == typeof(FrontNeeds)) return Needs;
        if (type == typeof(IQueryable<Dictionary<string, object>>)) return db.StoryBodyPhotos;
        if (type == typeof(UseVerdict)) return UseVerdict.May;
        if (type == typeof(PhotoFilter))
        {
            return new PhotoFilter
            {
                Words = ["paris"], Sources = ["EPA", "AFP"], NamedSources = ["EPA"], Verdict = UseVerdict.May, Ground = RightsCategory.Agency, Date = PhotoDate.Taken, From = FakeClock.Noon, Until = FakeClock.Noon, Unused = true, EndsWithin = TimeSpan.FromDays(7),
            };
        }

        if (type == typeof(SearchFilter)) return new SearchFilter { SectionIds = [1, 2], AuthorId = 1, From = FakeClock.Noon, Until = FakeClock.Noon, WithPhoto = true };
        if (type == typeof(ThreadOrder)) return ThreadOrder.Respected;
        if (type == typeof(ThreadPlace)) return new ThreadPlace(1, "00", 3);
        if (type == typeof(IReadOnlyCollection<long>)) return (long[])[1, 2];
        if (type == typeof(CommentFilter)) return new CommentFilter { Words = ["50%"], Person = "ana", ArticleIds = [1, 2], SectionIds = [1] };
        if (type == typeof(IReadOnlyCollection<long>)) return (long[])[1, 2];
        if (type == typeof(ViewedList)) return ViewedList.Comments;
        if (type == typeof(Queue)) return Queue.Appeals;
        if (type == typeof(PageKey)) return new PageKey(FakeClock.Noon, 1);
        if (type == typeof(ReportShelf)) return ReportShelf.Open;
        if (type == typeof(Participant)) return new Participant("ivo@example.org", "mark") { FormerMark = "other" };
        if (type == typeof(ArticleFilter))
            return new ArticleFilter { SentBack = true, Late = true, SectionIds = [1, 2], AuthorId = 1, OwnerId = 1, From = FakeClock.Noon, Until = FakeClock.Noon, Words = ["ferry"] };
        if (type == typeof(IQueryable<int?>)) return db.StoryTags.Of(1).Select(t => (int?)t.StoryId);
        if (type == typeof(IQueryable<IdentityUserRole<int>>)) return db.UserRoles;
        if (type == typeof(IQueryable<IdentityRole<int>>)) return db.Roles;
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
