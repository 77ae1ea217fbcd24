using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sample;

/// <summary>What a reader loads, compressed as it is sent: files for good as small as brotli makes them, pages as quickly as a server does it.</summary>
public sealed class WeightTests
{
    private const string First = "/world/1/massoud-in-tajikistan-seeks-support";
    private const int Comments = 20;
    private const int MostOfStory = 14_000;
    private const int MostOfScript = 5_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_with_twenty_comments_and_its_styles_are_less_than_fourteen_kilobytes()
    {
        using var site = new SampleNewsroomTests.DevelopmentSite();
        await site.InitializeAsync();
        await CommentAsync(site);
        var reader = site.Reader();
        var html = await reader.GetByteArrayAsync(new Uri(First, UriKind.Relative), Cancel);
        var page = await reader.OpenAsync(First);
        Assert.Equal(Comments, page.QuerySelectorAll(".comment-body").Length);
        Assert.NotNull(page.QuerySelector(".story picture"));

        List<(string Name, int Bytes)> parts = [("the page", Compressed(html, CompressionLevel.Optimal))];
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
            parts.Add((sheet, Compressed(await reader.GetByteArrayAsync(new Uri(sheet, UriKind.Relative), Cancel), CompressionLevel.SmallestSize)));
        Assert.True(parts.Sum(p => p.Bytes) < MostOfStory, string.Join('\n', parts.Select(p => $"{p.Name}: {p.Bytes}").Append($"more than {MostOfStory} in all")));
    }

    [Fact]
    public async Task All_scripts_that_any_page_for_readers_can_ask_for_are_less_than_five_kilobytes_together()
    {
        using var site = new SampleNewsroomTests.DevelopmentSite();
        await site.InitializeAsync();
        var reader = site.Reader();
        HashSet<string> scripts = ["/js/embed.js"]; // no story of the sample shows a frame
        foreach (var address in (string[])["/", "/world", First, "/world/2/ferry-services-resume-after-gales", "/culture/18/museum-reopens-with-depot-in-view", "/corrections", "/account/sign-in", "/report"])
            scripts.UnionWith((await reader.OpenAsync(address)).QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!));
        Assert.InRange(scripts.Count, 5, 10);
        List<(string Name, int Bytes)> parts = [];
        foreach (var script in scripts) parts.Add((script, Compressed(await reader.GetByteArrayAsync(new Uri(script, UriKind.Relative), Cancel), CompressionLevel.SmallestSize)));
        Assert.True(parts.Sum(p => p.Bytes) < MostOfScript, string.Join('\n', parts.Select(p => $"{p.Name}: {p.Bytes}").Append($"more than {MostOfScript} in all")));
    }

    /// <summary>Gives the first story as many comments as are counted here, in the words that readers of other stories wrote.</summary>
    private static async Task CommentAsync(TestSite site)
    {
        await using var db = site.OpenDatabase();
        var article = await db.Articles.SingleAsync(a => a.Id == 1, Cancel);
        var by = await db.Users.OrderBy(u => u.Id).FirstAsync(Cancel);
        var shown = await db.Comments.CountAsync(c => c.ArticleId == 1 && c.State == CommentState.Approved, Cancel);
        var others = await db.Comments.Where(c => c.ArticleId != 1 && c.State == CommentState.Approved).OrderBy(c => c.Id).Select(c => new { c.Body, c.Name }).Take(Comments - shown).ToListAsync(Cancel);
        foreach (var other in others)
        {
            var comment = new Comment(article, null, new CommentWords(other.Body, other.Name, null), Guid.NewGuid(), site.Clock.Now.AddMinutes(-10));
            comment.Approve(by, site.Clock.Now.AddMinutes(-5));
            db.Add(comment);
        }

        await db.SaveChangesAsync(Cancel);
    }

    private static int Compressed(byte[] bytes, CompressionLevel level)
    {
        using var kept = new MemoryStream();
        using (var brotli = new BrotliStream(kept, level, leaveOpen: true)) brotli.Write(bytes);
        return (int)kept.Length;
    }
}
