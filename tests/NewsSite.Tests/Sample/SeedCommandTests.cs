using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sample;

/// <summary><c>seed archive</c> as an operator types it.</summary>
public sealed class SeedCommandTests : IDisposable
{
    private const int Interrupted = 130;

    private readonly TestDatabase database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--stories has to be a whole number from 100 to 1,000,000, written without separators; “many” is none.", "--stories", "many", "--comments", "0")]
    [InlineData("--stories has to be a whole number from 100 to 1,000,000, written without separators; “99” is none.", "--stories", "99", "--comments", "0")]
    [InlineData("--comments has to be a whole number from 0 to 10,000,000, written without separators; “-1” is none.", "--stories", "100", "--comments", "-1")]
    [InlineData("Option '--comments' is required.", "--stories", "100")]
    public async Task A_bad_number_is_refused_in_one_line(string line, params string[] arguments)
    {
        using var process = Start(arguments);
        var (_, errors) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        Assert.Equal((1, line), (process.ExitCode, (await errors).Trim()));
    }

    [Fact]
    public async Task It_says_how_far_it_is_and_can_be_interrupted_and_run_again()
    {
        using (var process = Start("--stories", "1100", "--comments", "0"))
        {
            Assert.Equal("45 % 500 of 1,100 stories with their comments", await process.StandardError.ReadLineAsync(Cancel));
            using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"])) await interrupt.WaitForExitAsync(Cancel);
            var errors = await process.StandardError.ReadToEndAsync(Cancel);
            await process.WaitForExitAsync(Cancel);
            Assert.Equal(Interrupted, process.ExitCode);
            Assert.Contains("Run it again with the same numbers, and it goes on from here.", errors, StringComparison.Ordinal);
        }

        using (var process = Start("--stories", "1100", "--comments", "0"))
        {
            var errors = process.StandardError.ReadToEndAsync(Cancel);
            Assert.Contains("The archive has 1,100 stories and 0 comments.", await process.StandardOutput.ReadToEndAsync(Cancel), StringComparison.Ordinal);
            await process.WaitForExitAsync(Cancel);
            Assert.Equal((0, "100 % 1,100 of 1,100 stories with their comments"), (process.ExitCode, (await errors).TrimEnd().Split('\n')[^1]));
        }

        await using var db = database.Open();
        Assert.Equal(1100, await db.Articles.CountAsync(a => a.DraftId != null, Cancel));
    }

    public void Dispose() => database.Dispose();

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["NewsSite.Web.dll", "seed", "archive", .. arguments]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Site__Media"] = Path.Combine(database.Folder, "media"), ["Database__Provider"] = TestDatabase.Provider.ToString(),
            ["ConnectionStrings__NewsSite"] = database.Connection, ["Serilog__MinimumLevel"] = "Fatal",
        }) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
