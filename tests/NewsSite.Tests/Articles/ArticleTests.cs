using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Publishing;
using NewsSite.Revisions;
using NewsSite.Sections;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

public sealed class ArticleTests
{
    private static readonly DateTimeOffset Now = FakeClock.Noon;
    private readonly Account edith = new("edith@example.org", "Edith", Now) { Id = 1 };
    private readonly Account rolf = new("rolf@example.org", "Rolf", Now) { Id = 2 };

    [Fact]
    public void A_scheduled_article_is_hidden_until_its_hour()
    {
        var article = Complete();
        article.Publish(Now.AddHours(1), edith, Now);
        Assert.False(article.IsPublished(Now.AddHours(1).AddTicks(-1)));
        Assert.True(article.IsPublished(Now.AddHours(1)));
    }

    [Fact]
    public void A_withdrawn_article_is_hidden()
    {
        var article = Complete();
        article.Publish(Now, edith, Now);
        article.Withdraw("Wrong in every line", edith, Now.AddHours(1));
        Assert.False(article.IsPublished(Now.AddHours(2)));
    }

    [Fact]
    public void A_draft_cannot_be_withdrawn() => Assert.Throws<InvalidOperationException>(() => Complete().Withdraw("No", edith, Now));

    [Fact]
    public void An_embargoed_story_is_hidden_until_the_embargo_is_over_whatever_hour_it_was_given()
    {
        var article = Complete();
        article.EmbargoedUntil = Now.AddHours(3);
        Assert.Throws<InvalidOperationException>(() => article.Publish(Now.AddHours(1), edith, Now, "No reason is good enough"));
        article.Publish(Now.AddHours(3), edith, Now);
        Assert.False(article.IsPublished(Now.AddHours(3).AddTicks(-1)));
        Assert.True(article.IsPublished(Now.AddHours(3)));
        article.EmbargoedUntil = Now.AddHours(5);
        Assert.False(article.IsPublished(Now.AddHours(4)));
    }

    [Theory]
    [InlineData(ChangeKind.Minor, false, 0)]
    [InlineData(ChangeKind.Update, true, 0)]
    [InlineData(ChangeKind.Correction, true, 1)]
    [InlineData(ChangeKind.Clarification, true, 1)]
    public void Only_changes_that_matter_move_the_updated_time_and_only_corrections_are_listed(ChangeKind change, bool moves, int corrections)
    {
        var article = Complete();
        article.Publish(Now, edith, Now);
        article.PublishEdit(change, "The ferry sails at six, not at seven.", edith, Now.AddHours(1));
        Assert.Equal(moves ? Now.AddHours(1) : null, article.UpdatedAt);
        Assert.Equal(corrections, article.Corrections.Count);
        Assert.All(article.Corrections, c => Assert.Equal(article.Revisions.Max(r => r.Number), c.RevisionNumber));
    }

    [Fact]
    public void A_correction_that_says_nothing_is_none()
    {
        var article = Complete();
        article.Publish(Now, edith, Now);
        Assert.Throws<ArgumentException>(() => article.PublishEdit(ChangeKind.Correction, " ", edith, Now));
    }

    [Fact]
    public void A_story_goes_from_draft_over_review_to_ready_and_back_and_each_step_is_a_row()
    {
        var article = Complete();
        Assert.Throws<InvalidOperationException>(() => article.Ready("", edith, Now));
        article.Submit("Please look at the figures.", rolf, Now);
        Assert.Equal(EditorialState.InReview, article.StateAt(Now));
        article.SendBack("They do not add up.", edith, Now);
        Assert.Equal(EditorialState.Draft, article.StateAt(Now));
        article.Submit("", rolf, Now);
        article.Ready("", edith, Now);
        Assert.Equal(EditorialState.Ready, article.StateAt(Now));
        Assert.Equal([ActKind.Submitted, ActKind.SentBack, ActKind.Submitted, ActKind.Readied], article.Acts.Select(a => a.Kind));
        Assert.Throws<InvalidOperationException>(() => article.Submit("", rolf, Now));
    }

    [Fact]
    public void A_withdrawn_story_can_be_given_back_as_it_was()
    {
        var article = Complete();
        article.Publish(Now, edith, Now);
        Assert.Throws<ArgumentException>(() => article.Withdraw(" ", edith, Now));
        article.Withdraw("A source took its words back.", edith, Now.AddHours(1));
        article.Republish(edith, Now.AddHours(2));
        Assert.True(article.IsPublished(Now.AddHours(2)));
        Assert.Equal(Now, article.PublishAt);
    }

    [Fact]
    public void A_scheduled_story_can_be_taken_back_or_given_another_hour()
    {
        var article = Complete();
        article.Publish(Now.AddHours(1), edith, Now);
        article.Publish(Now.AddHours(9), edith, Now);
        Assert.False(article.IsPublished(Now.AddHours(2)));
        article.Unschedule(edith, Now);
        Assert.Equal(EditorialState.Draft, article.StateAt(Now.AddDays(1)));
        Assert.Throws<InvalidOperationException>(() => article.Unschedule(edith, Now));
    }

    [Fact]
    public void An_empty_article_gives_every_reason_not_to_publish_it() => Assert.Equal(
        [
            "The story has no headline.", "The story has no slug, so it has no address.", "The story stands in no section.", "The story has no body.",
        ],
        new Article(Now).ReasonsNotToPublish(Now).Select(r => r.Sentence));

    [Fact]
    public void A_photo_without_alt_text_or_credit_keeps_a_story_from_print()
    {
        var article = Complete();
        article.Working.LeadWith(Newsroom.Photo(credit: ""), "A ferry.");
        Assert.Equal(["The lead photo has no alt text.", "The lead photo has no credit."], article.ReasonsNotToPublish(Now).Select(r => r.Sentence));
        Assert.Throws<InvalidOperationException>(() => article.Publish(Now, edith, Now));
        article.Publish(Now, edith, Now, forcedBecause: "The picture desk is asleep and the dam is breaking.");
        Assert.True(article.IsPublished(Now));
    }

    [Fact]
    public void Edits_beside_a_live_story_do_not_show_until_they_are_published()
    {
        var article = Complete();
        article.Publish(Now, edith, Now);
        article.Working.Headline = "Second thoughts";
        article.Save(edith, Now.AddHours(1));
        Assert.Equal("Ferry", article.Live!.Headline);
        Assert.True(article.HasUnpublishedChanges);

        article.PublishEdit(ChangeKind.Update, "", edith, Now.AddHours(2));
        Assert.Equal("Second thoughts", article.Live.Headline);
        Assert.Equal(Now, article.PublishAt);
        Assert.Equal(Now.AddHours(2), article.UpdatedAt);
    }

    [Fact]
    public void Saves_of_one_editor_within_ten_minutes_are_one_revision()
    {
        var article = new Article(Now);
        article.Save(edith, Now);
        article.Working.Headline = "Later words";
        var second = article.Save(edith, Now.AddMinutes(9));
        Assert.Single(article.Revisions);
        Assert.Contains("Later words", second.Snapshot, StringComparison.Ordinal);
        Assert.Equal(Now.AddMinutes(9), second.SavedAt);
    }

    [Fact]
    public void Ten_minutes_later_or_by_another_editor_a_save_is_a_new_revision()
    {
        var article = new Article(Now);
        article.Save(edith, Now);
        article.Save(edith, Now.AddMinutes(10));
        article.Save(rolf, Now.AddMinutes(11));
        Assert.Equal([1, 2, 3], article.Revisions.Select(r => r.Number));
    }

    [Fact]
    public void Every_save_counts_the_version_up()
    {
        var article = new Article(Now);
        article.Save(edith, Now);
        article.Save(edith, Now);
        Assert.Equal(3, article.Version);
    }

    [Fact]
    public void A_revision_keeps_the_whole_story()
    {
        var article = Complete();
        article.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy)]);
        article.Working.TagWith([new Tag("Harbour")]);
        article.Working.LeadWith(Newsroom.Photo(), "A ferry.", "A white ship");
        var kept = System.Text.Json.JsonSerializer.Deserialize<StorySnapshot>(article.Save(edith, Now).Snapshot)!;
        Assert.Equal(("Ferry", "world", "A ferry.", "A white ship"), (kept.Headline, kept.Section, kept.Caption, kept.AltText));
        Assert.Equal(["ReportedBy: Ana Reyes"], kept.Authors);
        Assert.Equal(["Harbour"], kept.Tags);
    }

    private static Article Complete()
    {
        var article = new Article(Now);
        article.Working.Headline = "Ferry";
        article.Working.Slug = "ferry";
        article.Working.Body = "It sails.";
        article.Working.Section = new Section("World", "world", "", null, 0);
        return article;
    }
}
