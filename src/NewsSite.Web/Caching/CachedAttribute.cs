namespace NewsSite.Web.Caching;

/// <summary>A page that is the same for everybody who is not signed in, so that it is made once for all.</summary>
/// <param name="parameters">What in its query it reads; anything else makes no second page.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedAttribute(params string[] parameters) : Attribute
{
    public IReadOnlyList<string> Parameters { get; } = parameters;

    /// <summary>Parameters with which it is one reader's own, or leads elsewhere; parted by spaces.</summary>
    public string Except { get; init; } = "";

    /// <summary>Under which name a request's page is kept; null where it is not to be kept, such as under a spelling that leads to the right one.</summary>
    internal PageName? NameOf(HttpRequest request)
    {
        if (request.PathBase.HasValue || request.Path.Value is not { Length: > 0 } path || !IsCanonical(path)) return null;
        if (!request.QueryString.HasValue) return new(path, "", "");
        List<string> kept = [], dropped = [];
        foreach (var (name, values) in request.Query)
        {
            if (Except.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
            var known = Parameters.FirstOrDefault(p => p.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is not null && values.Count != 1) return null;
            foreach (var value in values) (known is null ? dropped : kept).Add($"{known ?? Uri.EscapeDataString(name)}={Uri.EscapeDataString(value ?? "")}");
        }

        kept.Sort(StringComparer.Ordinal);
        var query = kept.Count == 0 ? "" : "?" + string.Join('&', kept);
        return new(path + query, query, string.Join('&', dropped));
    }

    /// <summary>Small letters and no slash at the end, as we write addresses; routes would take more.</summary>
    private static bool IsCanonical(string path) => path.AsSpan().IndexOfAnyInRange('A', 'Z') < 0 && (path.Length == 1 || path[^1] != '/');
}

/// <summary>Under which name a page is kept.</summary>
/// <param name="Key">The address with the parameters that matter, in one order.</param>
/// <param name="Query">Those parameters.</param>
/// <param name="Dropped">The others, which go along where the page leads elsewhere.</param>
internal readonly record struct PageName(string Key, string Query, string Dropped);
