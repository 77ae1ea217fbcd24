using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A form based on a version that somebody has saved over since, brought together with what they saved.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Mine">What was sent.</param>
/// <param name="TheirVersion">The version that is saved now.</param>
/// <param name="SavedBy">Who saved it.</param>
/// <param name="Questions">Where both changed the same differently.</param>
/// <param name="Merged">Both together, as far as the questions are answered; the sender's side elsewhere.</param>
public sealed record StaleSave(
    int ArticleId, ArticleForm Mine, int TheirVersion, string SavedBy, IReadOnlyList<StaleSave.Question> Questions, ArticleForm Merged)
{
    private static readonly string[] NotAlwaysKept = [nameof(ArticleForm.CommentsOpen), nameof(ArticleForm.EmbargoUntil)];

    /// <param name="Key">Names it in the answer.</param>
    /// <param name="Label">The field.</param>
    /// <param name="Mine">What the sender wrote.</param>
    /// <param name="Theirs">What is saved.</param>
    /// <param name="Answer"><c>mine</c>, <c>theirs</c> or none yet.</param>
    public sealed record Question(string Key, string Label, string Mine, string Theirs, string? Answer);

    /// <summary>What the form says of itself.</summary>
    public JournalForm Journal { get; init; } = new();

    public bool IsAnswered => Questions.All(q => q.Answer is not null);

    public static async Task<StaleSave> LoadAsync(
        NewsDbContext db, Article article, ArticleForm mine, IReadOnlyDictionary<string, string> answers, TimeZoneInfo zone, CancellationToken cancel)
    {
        var revision = await db.Revisions.UpTo(article.Id, mine.Version).Select(r => new { r.Version, r.Snapshot }).FirstOrDefaultAsync(cancel);
        var superseded = await db.SupersededStates.UpTo(article.Id, mine.Version).Select(s => new { s.Version, s.Snapshot }).FirstOrDefaultAsync(cancel);
        var snapshot = superseded?.Version > (revision?.Version ?? 0) ? superseded.Snapshot : revision?.Snapshot;
        var before = snapshot is null ? null : StorySnapshot.Read(snapshot);
        var origin = before is null ? null : ArticleFields.Of(await FormSnapshot.FormOfAsync(db, before, zone, cancel));
        var (own, theirs) = (ArticleFields.Of(mine), ArticleFields.Of(ArticleForm.Of(article, zone)));
        var merged = new Dictionary<string, string>();
        var questions = new List<Question>();

        string Ask(string key, string name, string mineText, string theirText)
        {
            var answer = answers.GetValueOrDefault(key) is "mine" or "theirs" ? answers[key] : null;
            questions.Add(new(key, ArticleFields.Label(name), mineText, theirText, answer));
            return answer == "theirs" ? theirText : mineText;
        }

        foreach (var (name, value) in own.Where(f => f.Key != nameof(ArticleForm.Body)))
        {
            var was = before is { CommentsOpen: null } && NotAlwaysKept.Contains(name) ? null : origin?.GetValueOrDefault(name);
            merged[name] = value == theirs[name] || was == theirs[name] ? value
                : was == value ? theirs[name]
                : Ask(name, name, value, theirs[name]);
        }

        const string body = nameof(ArticleForm.Body);
        var text = origin is null ? ThreeWayMerge.WithoutOrigin(own[body], theirs[body]) : new ThreeWayMerge(origin[body], own[body], theirs[body]);
        var place = 0;
        var takesTheirs = new HashSet<ThreeWayMerge.Part>(ReferenceEqualityComparer.Instance);
        foreach (var part in text.Parts.Where(p => p.IsCollision))
        {
            var key = $"{body}-{++place}";
            Ask(key, body, part.Mine, part.Theirs);
            if (answers.GetValueOrDefault(key) == "theirs") takesTheirs.Add(part);
        }

        merged[body] = text.Text(p => !takesTheirs.Contains(p));
        var savedBy = await db.Revisions.LastOf(article.Id).Select(r => r.SavedBy.Name).FirstOrDefaultAsync(cancel) ?? "Somebody";
        return new(article.Id, mine, article.Version, savedBy, questions, ArticleFields.Form(merged, article.Version));
    }
}
