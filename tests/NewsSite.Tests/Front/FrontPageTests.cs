using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Reads;
using NewsSite.Tests.Site;
using System.Data.Common;

namespace NewsSite.Tests.Front;

public sealed class FrontPageTests : IDisposable
{
    private readonly CountingSite site = new();

    [Fact]
    public async Task An_empty_site_says_that_nothing_is_published_yet()
        => Assert.Contains("Nothing is published yet.", (await site.Reader().OpenAsync("/")).Body.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task The_latest_story_leads_the_front_page()
    {
        await site.ArrangeAsync(room => (room.Published("Older", FakeClock.Noon.AddHours(-2)), room.Published("Newer")));
        Assert.Equal("Newer", await LeadAsync());
    }

    [Fact]
    public async Task A_pinned_story_leads_until_its_pin_ends()
    {
        await site.ArrangeAsync(room => room.Keep(room.FrontLedBy(room.Published("Older", FakeClock.Noon.AddDays(-9)), FakeClock.Noon.AddHours(1))) & room.Published("Newer").Id > 0);
        Assert.Equal("Older", await LeadAsync());
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal("Newer", await LeadAsync());
    }

    [Fact]
    public async Task A_pinned_story_that_is_withdrawn_leaves_its_place_at_once()
    {
        await site.ArrangeAsync(room =>
        {
            var story = room.Published("Older", FakeClock.Noon.AddDays(-9));
            room.Keep(room.FrontLedBy(story));
            room.Published("Newer");
            story.Withdraw("It was wrong.", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        Assert.Equal("Newer", await LeadAsync());
    }

    [Fact]
    public async Task A_pinned_story_is_nowhere_on_the_front_page_before_its_hour()
    {
        await site.ArrangeAsync(room => room.Keep(room.FrontLedBy(room.Published("Tomorrow", FakeClock.Noon.AddDays(1)))) & room.Published("Today").Id > 0);
        Assert.DoesNotContain("Tomorrow", (await site.Reader().OpenAsync("/")).Source.Text, StringComparison.Ordinal);
        site.Clock.Now = FakeClock.Noon.AddDays(1);
        Assert.Equal("Tomorrow", await LeadAsync());
    }

    [Fact]
    public async Task No_story_stands_twice_on_the_front_page()
    {
        await ArrangeManyAsync();
        var headlines = (await site.Reader().OpenAsync("/")).QuerySelectorAll(".zones > :not(.most) .teaser :is(h2, h3)").Select(h => h.Words()).ToList();
        Assert.True(headlines.Count >= 10);
        Assert.Equal(headlines.Distinct(), headlines);
    }

    [Fact]
    public async Task Each_top_level_section_has_a_strip_that_leads_to_it()
    {
        await ArrangeManyAsync();
        Assert.Equal(["/world", "/local"], (await site.Reader().OpenAsync("/")).QuerySelectorAll(".strip > h2 a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_section_that_prints_little_has_its_strip_however_much_the_others_print()
    {
        await site.ArrangeAsync(room =>
        {
            for (var i = 0; i < 90; i++) room.Published($"World {i}", FakeClock.Noon.AddMinutes(-i));
            return room.Published("From here", FakeClock.Noon.AddDays(-300), room.Local);
        });
        Assert.Equal(["From here"], (await site.Reader().OpenAsync("/")).QuerySelectorAll(".strip:has([href='/local']) h3").Select(h => h.Words()));
    }

    [Fact]
    public async Task The_most_read_stories_of_the_day_stand_in_their_order()
    {
        await site.ArrangeAsync(room =>
        {
            var (one, two, three) = (room.Published("One"), room.Published("Two"), room.Published("Three"));
            return room.Keep(
                new ReadTally(one.Id, FakeClock.Noon.AddHours(-1), 40), new ReadTally(one.Id, FakeClock.Noon.AddHours(-2), 40), new ReadTally(two.Id, FakeClock.Noon, 70),
                new ReadTally(three.Id, FakeClock.Noon.AddHours(-24), 5000));
        });
        var page = await site.Reader().OpenAsync("/");
        Assert.Equal("Most read", page.QuerySelector("#zone-most-read").Words());
        Assert.Equal(["One", "Two"], page.QuerySelectorAll(".most h3").Select(h => h.Words()));
    }

    [Fact]
    public async Task Where_nothing_was_read_the_most_discussed_stories_stand_instead()
    {
        await site.ArrangeAsync(async room =>
        {
            await room.CommentAsync(room.Published("Discussed"));
            return room.Published("Quiet");
        });
        var page = await site.Reader().OpenAsync("/");
        Assert.Equal("Most discussed", page.QuerySelector("#zone-most-read").Words());
        Assert.Equal(["Discussed"], page.QuerySelectorAll(".most h3").Select(h => h.Words()));
    }

    [Fact]
    public async Task The_whole_front_page_is_four_questions_to_the_database_and_one_each_for_breaking_news_and_the_foot()
    {
        await ArrangeManyAsync();
        await site.Reader().OpenAsync("/");
        site.Commands.Clear();
        await site.Reader().OpenAsync("/");
        Assert.True(site.Commands.Count <= 6, string.Join("\n\n", site.Commands));
    }

    public void Dispose() => site.Dispose();

    private async Task<string> LeadAsync() => (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2").Words();

    private Task<bool> ArrangeManyAsync() => site.ArrangeAsync(room =>
    {
        for (var i = 0; i < 20; i++) room.Published($"Story {i}", FakeClock.Noon.AddHours(-i), i % 2 == 0 ? room.Europe : room.Local);
        return true;
    });

    /// <summary>Keeps what is asked of the database.</summary>
    private sealed class CountingSite : TestSite
    {
        public List<string> Commands { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services
                .ConfigureDbContext<NewsDbContext>(o => o.AddInterceptors(new Keeper(Commands)))
                .ConfigureDbContext<SqliteNewsDbContext>(o => o.AddInterceptors(new Keeper(Commands))));
        }
    }

    private sealed class Keeper(List<string> commands) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            lock (commands) commands.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
