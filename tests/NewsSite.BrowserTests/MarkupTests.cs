namespace NewsSite.BrowserTests;

public sealed class MarkupTests(Chromium chromium, RunningSite site) : BrowserTest(chromium, site), IClassFixture<RunningSite>
{
    private const string Faulty = "faulty";

    [Fact]
    public async Task The_Nu_checker_finds_no_error_in_any_page()
    {
        var folder = Directory.CreateTempSubdirectory("newssite-markup-");
        try
        {
            foreach (var name in SitePages.All.Select(row => row.Data))
                await KeepAsync(folder, name, await (await SitePages.OpenAsync(name, await OpenBrowserAsync())).TextAsync());
            // Proof that the checker reads what is in the folder.
            await KeepAsync(folder, Faulty, "<!DOCTYPE html><html lang=en><title>Faulty</title><img>");

            var errors = await NuChecker.ErrorsInAsync(folder, TestContext.Current.CancellationToken);

            Assert.Contains(errors, e => e.StartsWith(Faulty, StringComparison.Ordinal));
            var faults = errors.Where(e => !e.StartsWith(Faulty, StringComparison.Ordinal)).ToList();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task KeepAsync(DirectoryInfo folder, string name, string html)
        => File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.html"), html, TestContext.Current.CancellationToken);
}
