using System.ComponentModel.DataAnnotations;

namespace NewsSite.Web.Caching;

/// <summary>The settings below <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How much memory finished pages may take; 0 for no cache.</summary>
    [Range(0, 100_000)]
    public int Megabytes { get; init; } = 128;

    /// <summary>How often a process looks what other processes have changed.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The header in which a shared cache in front is told what a page shows, such as <c>Surrogate-Key</c> or <c>Cache-Tag</c>; none unless it is set.</summary>
    [RegularExpression("[A-Za-z-]{0,40}")]
    public string TagHeader { get; init; } = "";
}
