using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace NewsSite.BrowserTests;

/// <summary>The W3C's checker of HTML, as eng/setup puts it into artifacts/tools.</summary>
internal static class NuChecker
{
    private const string Place = "artifacts/tools/node_modules/vnu-jar/build/dist/vnu.jar";

    /// <summary>What is wrong with the files in a folder, one sentence each with the file's name; one run for all, because Java starts slowly.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsInAsync(DirectoryInfo folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("java", ["-jar", Jar(), "--errors-only", "--format", "json", "--exit-zero-always", folder.FullName])
        {
            RedirectStandardError = true,
        };
        using var checker = Start(start);
        var report = await checker.StandardError.ReadToEndAsync(cancel);
        await checker.WaitForExitAsync(cancel);
        Assert.True(checker.ExitCode == 0 && report.StartsWith('{'), $"The Nu HTML checker failed: {report}");
        return [.. JsonDocument.Parse(report).RootElement.GetProperty("messages").EnumerateArray().Select(Sentence)];
    }

    private static string Jar()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "NewsSite.sln"))) continue;
            var jar = Path.Combine(folder.FullName, Place);
            return File.Exists(jar) ? jar : throw new InvalidOperationException($"The Nu HTML checker is not at {jar}. Run eng/setup.");
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds NewsSite.sln, below which the Nu HTML checker lies.");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException("The Nu HTML checker needs Java, and there is none on the path. Run eng/setup.", error);
        }
    }

    private static string Sentence(JsonElement message)
    {
        string Part(string name) => message.TryGetProperty(name, out var part) ? part.ToString() : "";
        return $"{Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(Part("url")))}, line {Part("lastLine")}: {Part("message")} {Part("extract")}";
    }
}
