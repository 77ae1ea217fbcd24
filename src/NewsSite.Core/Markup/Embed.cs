using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Markup;

/// <summary>Something on another site that a story shows as a card; nothing is loaded from there before a reader asks for it.</summary>
/// <param name="Kind">What it is and where, such as <c>Video on YouTube</c>.</param>
/// <param name="From">Whose it is, where the address says so.</param>
/// <param name="Address">Where it can be seen.</param>
/// <param name="Frame">The address of a frame that shows it, on one of <see cref="FrameHosts"/>; none for what would run scripts in our page.</param>
public sealed partial record Embed(string Kind, string? From, string Address, string? Frame)
{
    private const string YouTubeFrames = "https://www.youtube-nocookie.com";
    private const string VimeoFrames = "https://player.vimeo.com";
    private const string MapFrames = "https://www.openstreetmap.org";

    /// <summary>In CSS pixels: the frame of a map.</summary>
    private static readonly (double Width, double Height) MapSize = (640, 360);

    /// <summary>The only sites whose frames a page of ours may hold.</summary>
    public static IReadOnlyList<string> FrameHosts { get; } = [YouTubeFrames, VimeoFrames, MapFrames];

    /// <summary>What an address shows; null when it is none of the kinds that a story can show.</summary>
    public static Embed? Of(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0) return null;
        var address = uri.AbsoluteUri;
        if (YouTube().Match(address) is { Success: true } video)
            return new("Video on YouTube", null, address, $"{YouTubeFrames}/embed/{video.Groups["id"].Value}?autoplay=1{Start(address)}");
        if (Vimeo().Match(address) is { Success: true } film)
            return new("Video on Vimeo", null, address, $"{VimeoFrames}/video/{film.Groups["id"].Value}?autoplay=1&dnt=1{(film.Groups["key"] is { Success: true } key ? $"&h={key.Value}" : "")}");
        if (OpenStreetMap().Match(address) is { Success: true } map) return new("Map on OpenStreetMap", null, address, MapFrame(map, address));
        if (OtherMap().IsMatch(address)) return new($"Map on {uri.Host}", null, address, null);
        if (X().Match(address) is { Success: true } post) return new("Post on X", $"@{post.Groups["who"].Value}", address, null);
        if (Mastodon().Match(address) is { Success: true } toot)
            return new("Post on Mastodon", $"@{toot.Groups["who"].Value}@{(toot.Groups["home"] is { Success: true } home ? home.Value : uri.Host)}", address, null);
        return uri.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? new("Document (PDF)", uri.Host, address, null) : null;
    }

    private static string Start(string address) => StartTime().Match(address) is { Success: true } time ? $"&start={time.Groups["seconds"].Value}" : "";

    private static string? MapFrame(Match map, string address)
    {
        var (zoom, latitude, longitude) = (Value(map, "zoom"), Value(map, "lat"), Value(map, "lon"));
        if (zoom > 19 || Math.Abs(latitude) > 85 || Math.Abs(longitude) > 180) return null;
        var across = MapSize.Width / 256 * 360 / Math.Pow(2, zoom) / 2;
        var up = across * MapSize.Height / MapSize.Width * Math.Cos(latitude * Math.PI / 180);
        var marker = Marker().Match(address) is { Success: true } m ? $"&marker={m.Groups["lat"].Value},{m.Groups["lon"].Value}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{MapFrames}/export/embed.html?bbox={longitude - across:0.#####},{latitude - up:0.#####},{longitude + across:0.#####},{latitude + up:0.#####}&layer=mapnik{marker}");
    }

    private static double Value(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^https://(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/)|youtu\\.be/)(?<id>[A-Za-z0-9_-]{11})(?:[?&#/]|$)")]
    private static partial Regex YouTube();

    [GeneratedRegex("[?&](?:t|start)=(?<seconds>[0-9]{1,6})s?(?:[&#]|$)")]
    private static partial Regex StartTime();

    [GeneratedRegex("^https://(?:www\\.)?vimeo\\.com/(?<id>[0-9]{1,12})(?:/(?<key>[0-9a-f]{6,20}))?(?:[?#]|$)")]
    private static partial Regex Vimeo();

    [GeneratedRegex("^https://(?:www\\.)?openstreetmap\\.org/[^#]*#map=(?<zoom>[0-9]{1,2})/(?<lat>-?[0-9]{1,2}(?:\\.[0-9]{1,8})?)/(?<lon>-?[0-9]{1,3}(?:\\.[0-9]{1,8})?)(?:[&/]|$)")]
    private static partial Regex OpenStreetMap();

    [GeneratedRegex("[?&]mlat=(?<lat>-?[0-9]{1,2}(?:\\.[0-9]{1,8})?)&mlon=(?<lon>-?[0-9]{1,3}(?:\\.[0-9]{1,8})?)(?:[&#]|$)")]
    private static partial Regex Marker();

    [GeneratedRegex("^https://(?:www\\.google\\.[a-z]{2,3}(?:\\.[a-z]{2})?/maps|maps\\.google\\.[a-z]{2,3}(?:\\.[a-z]{2})?/|maps\\.app\\.goo\\.gl/|maps\\.apple\\.com/|(?:www\\.)?openstreetmap\\.org/)")]
    private static partial Regex OtherMap();

    [GeneratedRegex("^https://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(?<who>[A-Za-z0-9_]{1,15})/status/[0-9]{1,20}(?:[?#/]|$)")]
    private static partial Regex X();

    [GeneratedRegex("^https://[a-z0-9.-]+/@(?<who>[A-Za-z0-9_.-]{1,50})(?:@(?<home>[a-z0-9.-]{1,100}))?/[0-9]{5,25}(?:[?#]|$)")]
    private static partial Regex Mastodon();
}
