using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Breaking;
using NewsSite.Caching;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Coverage;
using NewsSite.Desk;
using NewsSite.Front;
using NewsSite.Journal;
using NewsSite.Mail;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.Shifts;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.RuleBooks;
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

namespace NewsSite.Data;

/// <summary>The tables of the paper.</summary>
public partial class NewsDbContext
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<StoryTag> StoryTags => Set<StoryTag>();

    public DbSet<StoryAuthor> StoryAuthors => Set<StoryAuthor>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<StorySeries> Series => Set<StorySeries>();

    public DbSet<SeriesPart> SeriesParts => Set<SeriesPart>();

    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    public DbSet<LiveCoverage> LiveCoverages => Set<LiveCoverage>();

    public DbSet<LiveEntry> LiveEntries => Set<LiveEntry>();

    public DbSet<EntryRevision> LiveEntryRevisions => Set<EntryRevision>();

    /// <summary>Which photos the entries of live stories show: columns “PhotoId” and “EntryId”.</summary>
    public DbSet<Dictionary<string, object>> LiveEntryPhotos => Set<Dictionary<string, object>>("LiveEntryPhotos");

    public DbSet<StandingPage> StandingPages => Set<StandingPage>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementMark> AnnouncementMarks => Set<AnnouncementMark>();

    public DbSet<FrontEdition> FrontEditions => Set<FrontEdition>();

    public DbSet<BreakingNews> BreakingNews => Set<BreakingNews>();

    public DbSet<RelatedArticle> RelatedArticles => Set<RelatedArticle>();

    public DbSet<ReadTally> ReadTallies => Set<ReadTally>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<PhotoUse> PhotoUses => Set<PhotoUse>();

    public DbSet<PhotoWord> PhotoWords => Set<PhotoWord>();

    public DbSet<PhotoLook> PhotoLooks => Set<PhotoLook>();

    public DbSet<SmallGrey> SmallGreys => Set<SmallGrey>();

    public DbSet<NameSpelling> NameSpellings => Set<NameSpelling>();

    public DbSet<CaptionCase> CaptionCases => Set<CaptionCase>();

    public DbSet<PhotoEdit> PhotoEdits => Set<PhotoEdit>();

    public DbSet<PhotoLease> PhotoLeases => Set<PhotoLease>();

    /// <summary>Which photos the bodies of stories show: columns “PhotoId” and “StoryId”.</summary>
    public DbSet<Dictionary<string, object>> StoryBodyPhotos => Set<Dictionary<string, object>>("StoryBodyPhotos");

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentTally> CommentTallies => Set<CommentTally>();

    public DbSet<ModerationDecision> ModerationDecisions => Set<ModerationDecision>();

    public DbSet<ModerationBatch> ModerationBatches => Set<ModerationBatch>();

    public DbSet<RejectionReason> RejectionReasons => Set<RejectionReason>();

    public DbSet<ModeratorSection> ModeratorSections => Set<ModeratorSection>();

    public DbSet<CommentClaim> CommentClaims => Set<CommentClaim>();

    public DbSet<ModeratorMail> ModeratorMails => Set<ModeratorMail>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<Sanction> Sanctions => Set<Sanction>();

    public DbSet<CommentSettings> CommentSettings => Set<CommentSettings>();

    public DbSet<SlowMode> SlowModes => Set<SlowMode>();

    public DbSet<CommunityGuidelines> Guidelines => Set<CommunityGuidelines>();

    public DbSet<Commenter> Commenters => Set<Commenter>();

    public DbSet<Confirmation> Confirmations => Set<Confirmation>();

    public DbSet<ReplySubscription> ReplySubscriptions => Set<ReplySubscription>();

    public DbSet<ReplyNotice> ReplyNotices => Set<ReplyNotice>();

    public DbSet<Respect> Respects => Set<Respect>();

    public DbSet<RuleBook> RuleBooks => Set<RuleBook>();

    public DbSet<BlockedTerm> BlockedTerms => Set<BlockedTerm>();

    public DbSet<ScorerModel> ScorerModels => Set<ScorerModel>();

    public DbSet<SenderSalt> SenderSalts => Set<SenderSalt>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<SupersededState> SupersededStates => Set<SupersededState>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<MailChoice> MailChoices => Set<MailChoice>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<BulkAct> BulkActs => Set<BulkAct>();

    public DbSet<OpenForm> OpenForms => Set<OpenForm>();

    public DbSet<Pen> Pens => Set<Pen>();

    public DbSet<PenAct> PenActs => Set<PenAct>();

    public DbSet<SearchedStory> SearchedStories => Set<SearchedStory>();

    public DbSet<SearchErrand> SearchErrands => Set<SearchErrand>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<PageChange> PageChanges => Set<PageChange>();

    /// <summary>Whether what is being saved changes pages, of which this process is told once it is committed.</summary>
    internal bool HasChangedPages { get; set; }

    /// <summary>Keys of signed links and cookies; in the database so that every process of the site shares them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
}
