using NewsSite.Data;
using NewsSite.Standing;

namespace NewsSite.Sample;

/// <summary>Writes the pages that stand for good: the files of the folder <c>pages</c>, each with its headline, its standfirst and perhaps its role in the first lines.</summary>
internal sealed class SamplePages(NewsDbContext db, SampleCast cast)
{
    /// <summary>In the order in which the foot of every page names them.</summary>
    private static readonly string[] Slugs = ["about", "how-we-work", "ethics", "corrections-policy", "ownership", "contact", "accessibility"];

    public async Task WriteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (place, slug) in Slugs.Index())
        {
            var text = (await File.ReadAllTextAsync(SampleFile.PathOf(Path.Combine("pages", $"{slug}.md")), cancel)).ReplaceLineEndings("\n");
            var end = text.IndexOf("\n\n", StringComparison.Ordinal);
            var head = text[..end].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);
            var page = new StandingPage(slug) { Role = head.TryGetValue("Role", out var role) ? Enum.Parse<StandingRole>(role) : StandingRole.None, IsInFooter = true, Position = place };
            page.Say(head["Headline"], head["Standfirst"], text[end..].Trim(), cast.Staff[SampleStaff.Editor], now.AddDays(-30));
            page.Show(true, now.AddDays(-30));
            db.Add(page);
        }
    }
}
