using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

/// <summary>Editors and moderators at work while readers read; in the end every page that is kept is the one that would be made now.</summary>
public sealed class CacheRaceTests
{
    private const int Desks = 3;
    private const int ActsOfDesk = 40;
    private const int Readers = 4;
    private const int PagesOfReader = 60;
    private const string Session = "newssite-reader=of-somebody";
    private static readonly string[] Sections = ["world", "europe", "local"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_published_corrected_withdrawn_and_decided_while_readers_read_no_page_stays_as_it_was()
    {
        // It looks by itself only once a minute of a clock that stands still: each change has to be told.
        using var site = new TestSite { Settings = new() { ["Cache:LookEvery"] = "00:01:00" } };
        var stories = await site.ArrangeAsync(room => Enumerable.Range(0, 6).Select(i => room.Published($"Story number {i}", FakeClock.Noon.AddDays(-i / 2).AddMinutes(-i), i % 3 == 0 ? room.World : i % 3 == 1 ? room.Europe : room.Local).Id).ToList());
        string[] addresses =
        [
            "/", "/corrections", "/feed", "/sitemap-news.xml", "/sitemap-stories-1.xml", "/2026/11/22", "/2026/11/21", "/2026/11/20",
            .. Sections.SelectMany(s => new[] { $"/{s}", $"/{s}/feed" }), .. stories.SelectMany((id, i) => new[] { $"/{Sections[i % 3]}/{id}/story-number-{i}", $"/comments/{id}/feed" }),
        ];
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(site, addresses, reader), Cancel)),
            .. Enumerable.Range(0, Desks).Select(desk => Task.Run(() => WorkAsync(site, stories, desk), Cancel)),
        ]);

        using var fresh = site.Restarted(new(site.Settings) { ["Cache:Megabytes"] = "0" });
        foreach (var address in addresses)
        {
            using var made = await fresh.Reader().AskAsync(address);
            foreach (var cookie in new[] { null, Session })
            {
                using var kept = await site.Reader().AskAsync(address, cookie: cookie);
                Assert.Equal((address, made.StatusCode, await made.Content.ReadAsStringAsync(Cancel)), (address, kept.StatusCode, await kept.Content.ReadAsStringAsync(Cancel)));
            }
        }
    }

    private static async Task ReadAsync(TestSite site, string[] addresses, int reader)
    {
        var (random, client) = (new Random(reader), site.Reader());
        for (var i = 0; i < PagesOfReader; i++)
        {
            using var answer = await client.AskAsync(addresses[random.Next(addresses.Length)], cookie: i % 3 == 0 ? Session : null);
            Assert.True((int)answer.StatusCode is 200 or 404 or 410, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode}");
        }
    }

    private static async Task WorkAsync(TestSite site, List<int> stories, int desk)
    {
        var random = new Random(100 + desk);
        for (var i = 0; i < ActsOfDesk; i++)
        {
            var (story, act, number) = (stories[random.Next(stories.Count)], random.Next(5), i);
            try
            {
                await site.DoAsync(db => ActAsync(db, story, act, $"{desk}/{number}"));
            }
            catch (DbUpdateConcurrencyException)
            {
                // Two desks had the same story in hand, and one of them was told so.
            }
        }
    }

    private static async Task ActAsync(NewsDbContext db, int story, int act, string mark)
    {
        var (article, staff) = (await db.Articles.WithBothStories().SingleAsync(a => a.Id == story, Cancel), await db.Users.FirstAsync(Cancel));
        if (act == 0 && article.WithdrawnAt is null)
        {
            article.Working.Headline = $"Corrected {mark}";
            article.PublishEdit(ChangeKind.Correction, $"It was {mark}.", staff, FakeClock.Noon);
        }
        else if (act == 1 && article.WithdrawnAt is null)
        {
            article.Withdraw($"It was wrong {mark}.", staff, FakeClock.Noon);
        }
        else if (act <= 1)
        {
            article.Republish(staff, FakeClock.Noon);
        }
        else if (act <= 3)
        {
            var comment = new Comment(article, null, new CommentWords($"Said {mark}.", "Ivo", null), Guid.NewGuid(), FakeClock.Noon);
            db.Add(comment);
            await db.SaveChangesAsync(Cancel);
            comment.Approve(staff, FakeClock.Noon);
        }
        else if (await db.Comments.Under(story).Approved().FirstOrDefaultAsync(Cancel) is { } said)
        {
            said.Reject("Off topic.", staff, FakeClock.Noon);
        }
    }
}
