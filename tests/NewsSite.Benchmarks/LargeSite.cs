using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using NewsSite.Sample;

namespace NewsSite.Benchmarks;

/// <summary>A site with as much in it as a paper has after many years, and an editor who is signed in.</summary>
internal static partial class LargeSite
{
    public static (WebApplicationFactory<Web.Controllers.FrontController> Site, HttpClient Editor) Open(Action<SqliteConnection> fill, string staff = SampleStaff.Editor)
    {
        var folder = Directory.CreateTempSubdirectory("newssite-bench-").FullName;
        var connection = $"Data Source={folder}/newssite.db";
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        };
        // Started once for its tables and the sample, and stopped, so that nothing of its own runs while the database is filled.
        using (var first = Site(folder, connection)) first.CreateClient().Dispose();
        using (var db = new SqliteConnection(connection))
        {
            db.Open();
            fill(db);
        }

        var site = Site(folder, connection);
        var editor = site.CreateClient();
        SignInAsync(editor, staff).GetAwaiter().GetResult();
        return (site, editor);
    }

    private static WebApplicationFactory<Web.Controllers.FrontController> Site(string folder, string connection)
        => new WebApplicationFactory<Web.Controllers.FrontController>().WithWebHostBuilder(builder => builder
            .UseSolutionRelativeContentRoot("src/NewsSite.Web", "*.sln")
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:NewsSite", connection)
            .UseSetting("Site:Media", $"{folder}/media")
            .UseSetting("Search:Flood:Burst", "1000000")
            .UseSetting("Cache:Megabytes", "0")
            .UseSetting("Serilog:MinimumLevel", "Fatal"));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex TokenInForm();

    private static async Task SignInAsync(HttpClient editor, string staff)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = staff, ["Password"] = SampleStaff.Password });
        using var answer = await editor.PostAsync(new Uri("/admin/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        var token = TokenInForm().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        editor.DefaultRequestHeaders.Add("RequestVerificationToken", token);
    }
}
