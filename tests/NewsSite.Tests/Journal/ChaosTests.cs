using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace NewsSite.Tests.Journal;

/// <summary>
/// Two editors write in one story while connections drop before or after the server has acted, the process is killed, and sessions end, all at points
/// that a seed decides. Whatever was acknowledged is found again, and nothing that was saved is overwritten unseen.
/// </summary>
public sealed class ChaosTests
{
    private const int Steps = 40;
    private const int Kills = 2;
    private const string Start = "Top.\n\nOne.\n\nTwo.\n\nMiddle.\n\nThree.\n\nFour.\n\nBottom.";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20261122)]
    public async Task Whatever_was_acknowledged_is_found_again_and_nothing_is_overwritten_unseen(int seed)
    {
        var chance = new Random(seed);
        await using var site = new KillableSite();
        var editors = new List<Editor>();
        await using (var db = site.OpenDatabase())
        {
            var room = new Newsroom(db);
            var draft = room.Draft();
            draft.Working.Body = Start;
            draft.Save(room.Editor, FakeClock.Noon);
            room.Keep();
        }

        foreach (var name in (string[])["Ana", "Ben"]) editors.Add(new(await site.StaffAsync(name, Roles.Editor), site.Address, atTop: name == "Ana", chance));
        var kills = Enumerable.Range(0, Kills).Select(_ => chance.Next(Steps)).ToHashSet();
        await site.StartAsync();
        try
        {
            foreach (var editor in editors) await editor.OpenAsync();
            for (var step = 0; step < Steps; step++)
            {
                var acting = editors[chance.Next(editors.Count)];
                var act = acting.ActAsync();
                if (kills.Contains(step))
                {
                    await Task.Delay(chance.Next(30), TestContext.Current.CancellationToken);
                    await site.KillAsync();
                    await act;
                    await site.StartAsync();
                }

                await act;
                if (chance.Next(15) == 0) editors[chance.Next(editors.Count)].LoseSession();
            }

            foreach (var editor in editors) await editor.SaveUntilSavedAsync();
            await VerifyAsync(site, editors);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new InvalidOperationException($"With the seed {seed}: {error.Message}", error);
        }
        finally
        {
            editors.ForEach(e => e.Dispose());
        }
    }

    private static async Task VerifyAsync(KillableSite site, List<Editor> editors)
    {
        await using var db = site.OpenDatabase();
        var cancel = TestContext.Current.CancellationToken;
        var now = await db.Articles.Select(a => a.Working.Body).SingleAsync(cancel);
        var revisions = await db.Revisions.ToListAsync(cancel);
        var superseded = await db.SupersededStates.Select(s => s.Snapshot).ToListAsync(cancel);
        var typed = await db.JournalEntries.Where(e => e.Fields != null).Select(e => e.Fields!).ToListAsync(cancel);
        List<string> kept =
        [
            now, .. revisions.Select(r => r.Read().Body), .. superseded.Select(s => NewsSite.Revisions.StorySnapshot.Read(s).Body),
            .. typed.Select(f => JsonElement.Parse(f).GetProperty("Body").GetString()!.ReplaceLineEndings("\n")),
        ];
        foreach (var editor in editors)
        {
            Assert.All(editor.Saved, text => Assert.Contains(text, kept));
            Assert.All(editor.AcknowledgedWords, word => Assert.True(kept.Exists(text => text.Contains(word, StringComparison.Ordinal)), $"“{word}” was acknowledged and is nowhere."));

            // Each writes at an end of its own, so nothing can collide there: every word that was saved must still be in print.
            Assert.All(editor.SavedWords, word => Assert.True(now.Contains(word, StringComparison.Ordinal), $"“{word}” was saved and overwritten."));
        }

        Assert.NotEmpty(editors.SelectMany(e => e.AcknowledgedWords));
        Assert.NotEmpty(editors.SelectMany(e => e.Saved));
    }

    /// <summary>One window of one person at a machine with a bad line.</summary>
    private sealed class Editor : IDisposable
    {
        private const string Page = "/admin/articles/1";
        private readonly string email;
        private readonly bool atTop;
        private readonly Random chance;
        private readonly CookieContainer cookies = new();
        private readonly HttpClient http;
        private readonly List<string> words = [];
        private Dictionary<string, string?> form = [];
        private long sequence;
        private int written;

        public List<string> Saved { get; } = [];

        public HashSet<string> AcknowledgedWords { get; } = [];

        public HashSet<string> SavedWords { get; } = [];

        public Editor(string email, Uri address, bool atTop, Random chance)
        {
            (this.email, this.atTop, this.chance) = (email, atTop, new(chance.Next()));
            http = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        }

        public void Dispose() => http.Dispose();

        public void LoseSession()
        {
            foreach (Cookie cookie in cookies.GetAllCookies()) cookie.Expired = true;
        }

        public async Task OpenAsync()
        {
            using var answer = await GetAsync(Page);
            Take(await answer.ReadAsync());
        }

        /// <summary>Types, and lets the page send or its writer save; the line may drop at any moment.</summary>
        public async Task ActAsync()
        {
            Type();
            var drops = chance.Next(4) == 0 ? TimeSpan.FromMilliseconds(chance.Next(25)) : Timeout.InfiniteTimeSpan;
            try
            {
                using var line = new CancellationTokenSource(drops);
                if (chance.Next(10) < 6) await AutosaveAsync(line.Token);
                else await SaveAsync(line.Token);
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
            {
                // Nobody knows whether it arrived; the window goes on with what it shows.
            }
        }

        public async Task SaveUntilSavedAsync()
        {
            for (var attempt = 0; attempt < 10; attempt++)
            {
                if (await SaveAsync(TestContext.Current.CancellationToken)) return;
            }

            Assert.Fail($"{email} cannot save.");
        }

        private void Type()
        {
            var word = $"{(atTop ? "Ana" : "Ben")}-{++written}.";
            words.Add(word);
            var body = form["Body"]!;
            if (chance.Next(6) == 0) body = string.Join('\n', body.Split('\n').Select(l => l.StartsWith("Middle", StringComparison.Ordinal) ? $"Middle, as {word}" : l));
            form["Body"] = atTop ? $"{word}\n\n{body}" : $"{body}\n\n{word}";
        }

        private async Task AutosaveAsync(CancellationToken line)
        {
            var sent = new Dictionary<string, string?>(form) { ["ArticleId"] = "1", ["Sequence"] = $"{++sequence}" };
            form["Seen"] = $"{sequence}";
            using var answer = await PostAsync("/admin/journal", sent, line);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (JsonElement.Parse(await answer.Content.ReadAsStringAsync(line)).GetProperty("kept").GetBoolean()) AcknowledgedWords.UnionWith(words);
        }

        private async Task<bool> SaveAsync(CancellationToken line)
        {
            var body = form["Body"]!;
            using var answer = await PostAsync(Page, form, line);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                Saved.Add(body);
                AcknowledgedWords.UnionWith(words);
                SavedWords.UnionWith(words);
                await OpenAsync();
                return true;
            }

            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            var page = await answer.ReadAsync();
            if (page.QuerySelectorAll(".collision") is { Length: > 0 } collisions)
            {
                var answers = page.QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
                foreach (var collision in collisions) answers[collision.QuerySelector("input")!.GetAttribute("name")!] = "mine";
                using var merged = await PostAsync($"{Page}/merge", answers, line);
                if (merged.StatusCode != HttpStatusCode.Conflict) return false;
                page = await merged.ReadAsync();
                if (page.QuerySelector(".collision") is not null) return false;
            }

            Take(page);
            return false;
        }

        /// <summary>Goes on with what a page shows.</summary>
        private void Take(IDocument page)
        {
            form = [];
            foreach (var input in page.QuerySelectorAll("#article input:not([type=checkbox]), #article textarea, #article select, [form=article]"))
                form[input.GetAttribute("name")!] = input is IElement { LocalName: "textarea" } ? input.TextContent : input.LocalName == "select" ? (input.QuerySelector("option[selected]") ?? input.QuerySelector("option"))!.GetAttribute("value") : input.GetAttribute("value");
            form["CommentsOpen"] = "true";
            sequence = Math.Max(sequence, long.Parse(form["Seen"] ?? "0", CultureInfo.InvariantCulture));
        }

        private async Task<HttpResponseMessage> GetAsync(string address)
        {
            var answer = await http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK) return answer;
            answer.Dispose();
            await SignInAsync();
            return await http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        /// <summary>Sends; where the session has ended, signs in again in place and sends the same once more.</summary>
        private async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string?> fields, CancellationToken line)
        {
            var answer = await http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields!), line);
            if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest)) return answer;
            answer.Dispose();
            await SignInAsync();
            using var token = await http.GetAsync(new Uri("/admin/form-token", UriKind.Relative), TestContext.Current.CancellationToken);
            var fresh = JsonElement.Parse(await token.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("token").GetString();
            fields["__RequestVerificationToken"] = form["__RequestVerificationToken"] = fresh;
            return await http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields!), line);
        }

        private async Task SignInAsync()
        {
            using var answer = await http.PostAsync(
                new Uri("/admin/sign-in", UriKind.Relative), new FormUrlEncodedContent([new("Email", email), new("Password", KillableSite.Password)]), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }
}
