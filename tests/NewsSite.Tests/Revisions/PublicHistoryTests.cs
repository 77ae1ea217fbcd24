using System.Net;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Revisions;

/// <summary>What readers are shown of the changes of a story: states that they had, and nothing that they had not.</summary>
public sealed class PublicHistoryTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task Readers_see_which_words_went_and_came_with_each_change_the_last_one_first()
    {
        await ArrangeAsync(
            ("The first boat left at **ten**.", ChangeKind.Correction, "It was ten, not noon.", false), ("The first boat left at **ten**. The second followed.", ChangeKind.Update, "A second boat.", false));
        var page = await site.Reader().OpenAsync($"{Story}/history");
        var changes = page.QuerySelectorAll(".history section");
        Assert.Equal(["Update, 22 November 2026, 11:20 UTC", "Correction, 22 November 2026, 11:10 UTC"], changes.Select(c => c.QuerySelector("h2").Words()));
        Assert.Equal("[removed: noon]", changes[1].QuerySelector("del").Words());
        Assert.Equal("[added: ten]", changes[1].QuerySelector("ins").Words());
        Assert.Contains("It was ten, not noon.", changes[1].Words(), StringComparison.Ordinal);
        Assert.Equal($"{Story}/history", (await site.Reader().OpenAsync(Story)).QuerySelector(".times a[href$='/history']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_and_what_was_scheduled_and_replaced_are_never_shown()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            article.Working.Body = "The secret name is Xenia.";
            article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-3));
            article.Working.Body = "No name is given.";
            article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
            article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-2));
            article.Working.Body = "No name is given yet.";
            article.PublishEdit(ChangeKind.Update, "", room.Editor, FakeClock.Noon.AddMinutes(-30));
            article.Working.Body = "A draft about Yorick.";
            article.Save(room.Editor, FakeClock.Noon.AddMinutes(-10));
            return room.Keep();
        });
        var page = await site.Reader().OpenAsync($"{Story}/history");
        Assert.Single(page.QuerySelectorAll(".history section"));
        Assert.DoesNotContain("Xenia", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yorick", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_not_be_printed_any_more_is_in_no_change_before_either()
    {
        await ArrangeAsync(
            ("The man is called Xaver.", ChangeKind.Update, "", false), ("The man is not named.", ChangeKind.Correction, "A name was taken out.", true), ("The man is still not named.", ChangeKind.Minor, "", false));
        var page = await site.Reader().OpenAsync($"{Story}/history");
        Assert.DoesNotContain("Xaver", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".history .quiet").Count(q => q.Words() == "What stood here before is not shown."));
        Assert.StartsWith("[added: still", page.QuerySelector("ins").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_readers_may_not_see_has_no_history()
    {
        await ArrangeAsync(("Changed.", ChangeKind.Update, "", false));
        await site.ArrangeLaterAsync(db => db.Articles.Single().Withdraw("It was wrong.", db.Users.First(), FakeClock.Noon));
        await site.Reader().OpenAsync($"{Story}/history", HttpStatusCode.NotFound);
        await site.Reader().OpenAsync("/world/2/nothing/history", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Any_other_spelling_of_its_address_is_redirected_for_good()
    {
        await ArrangeAsync(("Changed.", ChangeKind.Update, "", false));
        using var answer = await site.Reader().GetAsync(new Uri("/local/1/old-slug/history", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{Story}/history"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    public void Dispose() => site.Dispose();

    private Task<bool> ArrangeAsync(params (string Body, ChangeKind Kind, string Note, bool HidesEarlier)[] changes) => site.ArrangeAsync(room =>
    {
        var article = room.Published();
        foreach (var (i, change) in changes.Index())
        {
            article.Working.Body = change.Body;
            article.PublishEdit(change.Kind, change.Note, room.Editor, FakeClock.Noon.AddMinutes(-50 + (10 * i)), hidesEarlier: change.HidesEarlier);
        }

        return room.Keep();
    });
}
