using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Mvc.Testing;
using NewsSite.Sample;
using NewsSite.Web.Models;

namespace NewsSite.Benchmarks;

/// <summary>What moderation costs with a million comments in SQLite of which fifty thousand wait, from request to answer without a network; a moderator is signed in.</summary>
[MedianColumn]
public class ModerationBenchmarks
{
    private static readonly Lazy<(WebApplicationFactory<Web.Controllers.FrontController> Site, HttpClient Staff)> Desk = new(() => LargeSite.Open(db => new LargeConversation(db).Fill(), SampleStaff.Moderator));
    private static long next = LargeConversation.FirstWaiting + 1000;
    private HttpClient moderator = null!;

    [GlobalSetup]
    public void Prepare() => moderator = Desk.Value.Staff;

    [Benchmark(Baseline = true, Description = "queue, first page")]
    public Task<string> Waiting() => GetAsync("/admin/comments");

    [Benchmark(Description = "queue, page in the middle")]
    public Task<string> Deep() => GetAsync($"/admin/comments?after={new PageKey(LargeConversation.SentAt(LargeConversation.FirstWaiting + 25_000), LargeConversation.FirstWaiting + 25_000)}");

    [Benchmark(Description = "approved, first page")]
    public Task<string> Approved() => GetAsync("/admin/comments?queue=approved");

    [Benchmark(Description = "rejected, first page")]
    public Task<string> Rejected() => GetAsync("/admin/comments?queue=rejected");

    [Benchmark(Description = "reported, unread, appeals: empty")]
    public async Task<int> Others() => (await GetAsync("/admin/comments?queue=reported")).Length + (await GetAsync("/admin/comments?queue=unread")).Length + (await GetAsync("/admin/comments?queue=appeals")).Length;

    [Benchmark(Description = "queue, a word that none has")]
    public Task<string> NoWord() => GetAsync("/admin/comments?q=zzzzqqqq");

    [Benchmark(Description = "the pane of a comment")]
    public Task<string> Pane() => GetAsync($"/admin/comments/{next + 1}/pane");

    [Benchmark(Description = "the counts")]
    public Task<string> Counts() => GetAsync("/admin/comments/counts");

    [Benchmark(Description = "approve")]
    public Task<string> Approve() => DecideAsync("Approved", "");

    [Benchmark(Description = "reject")]
    public Task<string> Reject() => DecideAsync("Rejected", "Insulting.");

    [Benchmark(Description = "spam")]
    public Task<string> Spam() => DecideAsync("Spam", "");

    [Benchmark(Description = "reject and undo")]
    public async Task<string> Undo()
    {
        var answer = await DecideAsync("Rejected", "Insulting.");
        var undo = System.Text.Json.JsonElement.Parse(answer).GetProperty("undo").GetString()!;
        return await PostAsync(undo, []);
    }

    private Task<string> DecideAsync(string kind, string reason)
        => PostAsync($"/admin/comments/{next++}/decide", new() { ["Version"] = "1", ["Kind"] = kind, ["Reason"] = reason });

    private async Task<string> PostAsync(string address, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = form };
        request.Headers.Add("Accept", "application/json");
        using var answer = await moderator.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private Task<string> GetAsync(string address) => moderator.GetStringAsync(new Uri(address, UriKind.Relative));
}
