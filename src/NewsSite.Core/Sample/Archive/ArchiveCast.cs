using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Authors;
using NewsSite.Commenters;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Sections;
using NewsSite.Tags;

namespace NewsSite.Sample.Archive;

/// <summary>Everybody and everything that the stories of an archive name. What is not there is made; nobody of the staff that it makes can sign in.</summary>
internal sealed class ArchiveCast
{
    private static readonly string[] Given = ["Ada", "Bela", "Cora", "Dario", "Edda", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mona", "Nils", "Olga", "Pavel", "Rosa", "Sven", "Tara", "Yusuf"];
    private static readonly string[] Family = ["Abend", "Birk", "Costa", "Dahl", "Egan", "Fonda", "Grau", "Holm", "Ibsen", "Jansen", "Klein", "Lindt", "Moreau", "Novak", "Okoye", "Petrov", "Quist", "Rossi", "Stein", "Varga"];

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<Photo> Photos { get; init; }

    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>The commonest first.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    public required IReadOnlyList<Account> Reporters { get; init; }

    public required IReadOnlyList<Account> Editors { get; init; }

    public required IReadOnlyList<Account> Moderators { get; init; }

    /// <summary>Those who comment with a confirmed address.</summary>
    public required IReadOnlyList<Commenter> Commenters { get; init; }

    /// <summary>What a context has to know before stories name it.</summary>
    public IEnumerable<object> All => [.. Sections, .. Photos, .. Authors, .. Tags, .. Reporters, .. Editors, .. Moderators];

    public static async Task<ArchiveCast> GatherAsync(NewsDbContext db, UserManager<Account> users, ArchivePlan plan, ArchiveWords words, CancellationToken cancel)
    {
        var now = plan.Until;
        var staff = await HireAsync(users, Math.Clamp(plan.Stories / 30, 10, 60), now);
        var authors = await FindOrMakeAsync(db, Enumerable.Range(0, Math.Clamp(plan.Stories / 50, 12, 300)).Select(i => new Author(NameOf(i * 7))), a => a.Slug, slugs => db.Authors.Where(a => slugs.Contains(a.Slug)), cancel);
        var tags = await FindOrMakeAsync(
            db, Enumerable.Range(0, Math.Clamp(plan.Stories / 20, 20, 3000)).Select(i => words.Word(ArchiveWords.Count / 20 + 13 * i)).Select(w => new Tag($"{char.ToUpperInvariant(w[0])}{w[1..]}")),
            t => t.Slug, slugs => db.Tags.Where(t => slugs.Contains(t.Slug)), cancel);
        var commenters = await FindOrMakeAsync(
            db, Enumerable.Range(0, Math.Clamp(plan.Comments / 50, 10, 20_000)).Select(i => new Commenter(EmailOf(i), NameOf(i), now.AddYears(-1))), c => c.Email, emails => db.Commenters.Where(c => emails.Contains(c.Email)), cancel);
        var photos = await db.Photos.OrderBy(p => p.Id).Take(500).ToListAsync(cancel);
        return new()
        {
            Sections = await db.Sections.OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(cancel),
            Photos = [.. photos.Where(p => p.Credit != "" && p.Rights.StandingAt(now) == UseVerdict.May && !p.Rights.IsWithheld(now))],
            Authors = authors,
            Tags = tags,
            Commenters = commenters,
            Reporters = [.. staff.Where((_, i) => i % 10 > 1)],
            Editors = [.. staff.Where((_, i) => i % 10 == 0)],
            Moderators = [.. staff.Where((_, i) => i % 10 == 1)],
        };
    }

    /// <summary>The name of a person, who comments or is paid to write.</summary>
    public static string NameOf(int person)
    {
        var (given, family, more) = (person % Given.Length, person / Given.Length % Family.Length, person / (Given.Length * Family.Length));
        return more == 0 ? $"{Given[given]} {Family[family]}" : string.Create(CultureInfo.InvariantCulture, $"{Given[given]} {Family[family]} {more + 1}");
    }

    public static string EmailOf(int reader) => string.Create(CultureInfo.InvariantCulture, $"reader-{reader}@example.net");

    private static async Task<List<Account>> HireAsync(UserManager<Account> users, int count, DateTimeOffset now)
    {
        List<Account> staff = [];
        for (var i = 0; i < count; i++)
        {
            var email = string.Create(CultureInfo.InvariantCulture, $"colleague-{i}@example.net");
            var account = await users.FindByEmailAsync(email);
            if (account is null)
            {
                account = new Account(email, NameOf(i * 3 + 1), now);
                await users.CreateAsync(account);
                await users.AddToRoleAsync(account, (i % 10) switch { 0 => Roles.Editor, 1 => Roles.Moderator, _ => Roles.Reporter });
            }

            staff.Add(account);
        }

        return staff;
    }

    /// <summary>Those that are wanted, in their order, each the one that is there where one is called so.</summary>
    private static async Task<List<T>> FindOrMakeAsync<T>(NewsDbContext db, IEnumerable<T> wanted, Func<T, string> name, Func<string[], IQueryable<T>> find, CancellationToken cancel) where T : class
    {
        List<T> all = [];
        foreach (var some in wanted.DistinctBy(name).Chunk(500))
        {
            var known = await find([.. some.Select(name)]).ToDictionaryAsync(name, cancel);
            foreach (var one in some) all.Add(known.TryGetValue(name(one), out var there) ? there : db.Add(one).Entity);
            await db.SaveChangesAsync(cancel);
        }

        return all;
    }
}
