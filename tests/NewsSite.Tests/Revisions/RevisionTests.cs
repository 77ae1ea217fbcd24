using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Revisions;
using NewsSite.Sections;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Revisions;

public sealed class RevisionTests
{
    private static readonly DateTimeOffset Now = FakeClock.Noon;
    private readonly Account edith = new("edith@example.org", "Edith", Now) { Id = 1 };

    [Fact]
    public void A_revision_says_whether_it_was_saved_published_or_restored()
    {
        var article = Complete();
        article.Save(edith, Now);
        article.Publish(Now, edith, Now);
        article.Save(edith, Now, "Restored revision 1", RevisionKind.Restored);
        Assert.Equal([RevisionKind.Saved, RevisionKind.Published, RevisionKind.Restored], article.Revisions.Select(r => r.Kind));
    }

    [Fact]
    public void A_later_save_of_the_sitting_leaves_a_labelled_revision_as_it_is()
    {
        var article = Complete();
        article.Save(edith, Now).LabelAs("as read by the lawyer");
        article.Working.Body = "Other words.";
        article.Save(edith, Now.AddMinutes(1));
        Assert.Equal(["It sails.", "Other words."], article.Revisions.Select(r => r.Read().Body));
    }

    [Theory]
    [InlineData(RevisionKind.Published)]
    [InlineData(RevisionKind.Restored)]
    public void What_was_published_or_restored_is_never_saved_over(RevisionKind kind)
    {
        var article = Complete();
        article.Save(edith, Now, "Edited", kind);
        article.Working.Body = "Other words.";
        article.Save(edith, Now.AddMinutes(1));
        article.Save(edith, Now.AddMinutes(2), "Edited", kind);
        Assert.Equal(["It sails.", "Other words.", "Other words."], article.Revisions.Select(r => r.Read().Body));
    }

    [Fact]
    public void A_label_is_trimmed_and_an_empty_one_is_none()
    {
        var revision = Complete().Save(edith, Now);
        revision.LabelAs("  for the lawyer\r\n");
        Assert.Equal("for the lawyer", revision.Label);
        revision.LabelAs("  ");
        Assert.Null(revision.Label);
    }

    [Fact]
    public void An_overlong_label_is_refused()
        => Assert.Throws<ArgumentException>(() => Complete().Save(edith, Now).LabelAs(new string('l', Revision.LongestLabel + 1)));

    [Fact]
    public void A_revision_counts_the_words_of_its_body_again_at_every_save()
    {
        var article = Complete();
        Assert.Equal(2, article.Save(edith, Now).Words);
        article.Working.Body = "It sails at noon.";
        Assert.Equal(4, article.Save(edith, Now).Words);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n\n ", 0)]
    [InlineData("The *first* boat -- at 12.30 -- didn’t sail.", 7)]
    [InlineData("عادت العبارات إلى الميناء.", 4)]
    [InlineData("渡轮恢复", 4)]
    public void Words_are_counted_as_word_processors_count_them(string text, int words) => Assert.Equal(words, WordSplit.Count(text));

    [Fact]
    public void A_snapshot_from_before_a_field_existed_can_be_read()
    {
        var kept = StorySnapshot.Read("""{"Headline":"Ferry","Body":"It sails.","FieldOfTomorrow":7}""");
        Assert.Equal(("Ferry", "It sails.", "", "News", "en", "Ltr", null), (kept.Headline, kept.Body, kept.Standfirst, kept.Kind, kept.Language, kept.Direction, kept.PhotoId));
        Assert.Empty(kept.Authors);
        Assert.Empty(kept.Tags);
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
