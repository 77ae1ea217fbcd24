using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Languages;

/// <summary>Which sections have a language of their own or of a section above; read once, and again after a few seconds or a change made here.</summary>
public sealed class SectionLanguages(IServiceScopeFactory scopes, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>So long may a change that another server made go unseen.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private sealed record Map(FrozenDictionary<string, string> Tags, long ReadAt);

    private volatile Map? map;

    /// <summary>The language of a section, as it was read last for this or another page.</summary>
    public string TagOf(string slug) => map?.Tags.GetValueOrDefault(slug) ?? site.Value.Language;

    /// <summary>What to write into <c>lang</c> of the name of a section; nothing where the page has that language already.</summary>
    public string? LangOf(string? slug) => slug is null ? null : PageLanguage.Current.LangOf(TagOf(slug));

    /// <summary>Tag by the slug of the section; none for those that speak the language of the site.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> LoadAsync(CancellationToken cancel)
    {
        if (map is { } known && clock.GetElapsedTime(known.ReadAt) < Kept) return known.Tags;
        await using var scope = scopes.CreateAsyncScope();
        var sections = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Sections.AsNoTracking().ToListAsync(cancel);
        return (map = new(sections.WithLanguages().ToFrozenDictionary(s => s.Key, s => s.Value, StringComparer.OrdinalIgnoreCase), clock.GetTimestamp())).Tags;
    }

    /// <summary>A section was changed.</summary>
    public void Forget() => map = null;
}
