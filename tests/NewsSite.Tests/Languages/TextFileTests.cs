using System.Text.RegularExpressions;
using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Tests.Site;
using NewsSite.Web.Languages;

namespace NewsSite.Tests.Languages;

/// <summary>What the pages say is complete in every language, and nothing in the files is said by nobody.</summary>
public sealed partial class TextFileTests
{
    private static readonly string Core = Path.Combine(SourceFolder.Web, "..", "NewsSite.Core");

    public static TheoryData<string> Languages { get; } = [.. PageLanguage.Spoken];

    [Fact]
    public void Every_text_that_a_view_or_the_code_asks_for_is_in_the_files()
    {
        var asked = Sources().SelectMany(f => Asked().Matches(f.Text).Select(m => (File: Path.GetFileName(f.Name), Key: Read(m)))).Where(a => !TextFiles.English.ContainsKey(a.Key)).ToList();
        Assert.Empty(asked);
        var counted = Sources().SelectMany(f => Counted().Matches(f.Text).Select(m => (File: Path.GetFileName(f.Name), Key: Read(m)))).ToList();
        Assert.NotEmpty(counted);
        Assert.All(counted, c => Assert.True(TextFiles.English.ContainsKey($"{c.Key} [other]"), $"{c.File} counts “{c.Key}”"));
    }

    [Fact]
    public void Every_sentence_that_a_page_for_readers_could_be_told_by_the_code_is_in_the_files()
    {
        var said = SpeakingFiles().SelectMany(f => Sentences().Matches(File.ReadAllText(f)).Select(m => (File: Path.GetFileName(f), Key: Read(m)))).Where(s => !TextFiles.English.ContainsKey(s.Key)).ToList();
        Assert.Empty(said);
    }

    [Fact]
    public void No_text_is_in_the_files_for_nobody()
    {
        var sources = string.Join('\n', Sources().Select(f => f.Text));
        var names = sources + string.Join('\n', Enum.GetNames<StoryKind>().Concat(Enum.GetNames<ChangeKind>()).Select(n => $"\"{n}\""));
        var unused = TextFiles.English.Keys.Select(k => Form().Replace(k, "")).Distinct().ToList().FindAll(k => !names.Contains($"\"{k.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_has_every_text_in_the_forms_it_has(string language)
    {
        var forms = PluralForms.In(language).Select(f => $"[{f.ToString().ToLowerInvariant()}]").ToList();
        var wanted = TextFiles.English.Keys.SelectMany(k => !Form().IsMatch(k) ? [k] : k.EndsWith("[other]", StringComparison.Ordinal) ? forms.Select(f => Form().Replace(k, $" {f}")) : []);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), TextFiles.In(language).Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_text_keeps_the_values_the_tags_and_the_parts_of_its_key(string language)
    {
        Assert.All(TextFiles.In(language), text =>
        {
            Assert.NotEmpty(text.Value);
            if (Form().IsMatch(text.Key)) Assert.All(Values().Matches(text.Value), v => Assert.Equal("{0}", v.Value));
            else Assert.Equal(Numbers(text.Key), Numbers(text.Value));
            if (text.Key.StartsWith("Breaking<", StringComparison.Ordinal)) return; // one word in other languages
            Assert.Equal(Tags().Matches(text.Key).Select(t => t.Value).Order(StringComparer.Ordinal), Tags().Matches(text.Value).Select(t => t.Value).Order(StringComparer.Ordinal));
            Assert.Equal(text.Key.Count(c => c == '|'), text.Value.Count(c => c == '|'));
        });
    }

    [Fact]
    public void What_is_no_counting_is_its_own_key_in_English()
        => Assert.All(TextFiles.English.Where(t => !Form().IsMatch(t.Key)), t => Assert.Equal(t.Key, t.Value));

    private static IEnumerable<(string Name, string Text)> Sources()
        => Directory.EnumerateFiles(Path.Combine(SourceFolder.Web, "Views"), "*.cshtml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(SourceFolder.Web, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f)))
            .Concat(Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f)))
            .Select(f => (f, File.ReadAllText(f)));

    /// <summary>Where every literal that reads like a sentence is meant for readers.</summary>
    private static IEnumerable<string> SpeakingFiles() => ((string[])
        ["Controllers/CommentsController.cs", "Controllers/ReceiptsController.cs", "Controllers/ReportsController.cs", "Controllers/AppealsController.cs", "Models/ErrorPage.cs", "Models/Reports/ReportPhrases.cs",
            "../NewsSite.Core/Moderation/Participation.cs", "../NewsSite.Core/Moderation/Modes/CommentTerms.cs", "../NewsSite.Core/Comments/CommentWords.cs", "../NewsSite.Core/Reports/ReportWords.cs"])
        .Select(f => Path.Combine(SourceFolder.Web, f)).Concat(Directory.EnumerateFiles(Path.Combine(SourceFolder.Web, "Controllers", "Commenters"), "*.cs"));

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static IEnumerable<string> Numbers(string text) => Values().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private static string Read(Match match) => Regex.Unescape(match.Groups[1].Value);

    [GeneratedRegex("""(?:\bT|\b[Ss]ay)(?:\[|\.Plain\()"((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""(?:\bT|\b[Ss]ay)\.(?:Plain)?Count\("((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Counted();

    [GeneratedRegex("""(?<![$@])"((?:\{0\} )?[A-Z“][^"\\]* [^"\\]*[.!])["]""")]
    private static partial Regex Sentences();

    [GeneratedRegex(@" \[(?:zero|one|two|few|many|other)\]$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex Values();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
