using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Related;

public sealed class RelatedStoryTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Below_a_story_stand_others_on_its_subjects_those_with_most_in_common_first()
    {
        await site.ArrangeAsync(async room =>
        {
            var (harbour, cranes, town) = (new Tag("Harbour"), new Tag("Cranes"), new Tag("Town"));
            room.Keep(harbour, cranes, town);
            foreach (var (headline, tags) in ((string, Tag[])[])
                [("Town one", [town]), ("Town two", [town]), ("Harbour and town", [harbour, town]), ("Cranes", [cranes, harbour]), ("Elsewhere", []), ("Mine", [harbour, cranes, town])])
                await PublishAsync(room, headline, FakeClock.Noon, tags);
            return true;
        });
        Assert.Equal(["Cranes", "Harbour and town", "Town two", "Town one"], await RelatedAsync("/world/6/mine"));
        Assert.Equal(["Mine", "Cranes", "Town two", "Town one"], await RelatedAsync("/world/3/harbour-and-town"));
        Assert.Empty(await RelatedAsync("/world/5/elsewhere"));
    }

    [Fact]
    public async Task A_story_to_come_or_withdrawn_is_related_to_nothing_that_readers_see()
    {
        await site.ArrangeAsync(async room =>
        {
            var tag = new Tag("Harbour");
            room.Keep(tag);
            await PublishAsync(room, "Mine", FakeClock.Noon, tag);
            await PublishAsync(room, "To come", FakeClock.Noon.AddHours(1), tag);
            (await PublishAsync(room, "Withdrawn", FakeClock.Noon, tag)).Withdraw("Wrong.", room.Editor, FakeClock.Noon);
            await room.KeepAsync();
            return true;
        });
        Assert.Empty(await RelatedAsync("/world/1/mine"));
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal(["To come"], await RelatedAsync("/world/1/mine"));
        Assert.Equal(["Mine"], await RelatedAsync("/world/2/to-come"));
    }

    [Fact]
    public async Task What_a_story_is_about_when_it_is_published_again_decides_anew()
    {
        await site.ArrangeAsync(async room =>
        {
            var (harbour, town) = (new Tag("Harbour"), new Tag("Town"));
            room.Keep(harbour, town);
            await PublishAsync(room, "Harbour", FakeClock.Noon, harbour);
            await PublishAsync(room, "Town", FakeClock.Noon, town);
            var mine = await PublishAsync(room, "Mine", FakeClock.Noon, harbour);
            mine.Working.TagWith([town]);
            mine.PublishEdit(NewsSite.Publishing.ChangeKind.Minor, "", room.Editor, FakeClock.Noon);
            await room.KeepAsync();
            return true;
        });
        Assert.Equal(["Town"], await RelatedAsync("/world/3/mine"));
        Assert.Empty(await RelatedAsync("/world/1/harbour"));
    }

    [Fact]
    public async Task Publishing_at_the_desk_finds_them_too()
    {
        await site.ArrangeAsync(async room =>
        {
            var tag = new Tag("Harbour");
            room.Keep(tag);
            await PublishAsync(room, "First", FakeClock.Noon, tag);
            room.Draft("Second").Working.TagWith([tag]);
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/articles/2", "/admin/articles/2/publish", new() { ["version"] = "2" });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["First"], await RelatedAsync("/world/2/second"));
        Assert.Equal(["Second"], await RelatedAsync("/world/1/first"));
    }

    public void Dispose() => site.Dispose();

    private static async Task<Article> PublishAsync(Newsroom room, string headline, DateTimeOffset at, params Tag[] tags)
    {
        var draft = room.Draft(headline);
        draft.Working.TagWith(tags);
        draft.Publish(at, room.Editor, FakeClock.Noon);
        await room.KeepAsync();
        return draft;
    }

    private async Task<IEnumerable<string>> RelatedAsync(string address) => (await site.Reader().OpenAsync(address)).QuerySelectorAll("nav.more a").Select(a => a.Words());
}
