using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(NewsSite.BrowserTests.NuChecker))]

namespace NewsSite.BrowserTests;

/// <summary>The W3C's checker of HTML, as eng/setup puts it into artifacts/tools: one server for the whole run, started by the first who asks, because Java starts slowly.</summary>
public sealed class NuChecker : IDisposable
{
    private const string Place = "artifacts/tools/node_modules/vnu-jar/build/dist/vnu.jar";
    private const string Started = "Checker service started";

    private readonly Lazy<Task<Uri>> address;
    // The checker answers nobody who does not say who asks.
    private readonly HttpClient client = new() { DefaultRequestHeaders = { UserAgent = { new("NewsSite.BrowserTests", null) } } };
    private Process? server;

    public NuChecker() => address = new(StartAsync);

    /// <summary>What is wrong with a page, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> ErrorsInAsync(string html, CancellationToken cancel)
    {
        using var page = new StringContent(html);
        page.Headers.ContentType = new MediaTypeHeaderValue("text/html", "utf-8");
        using var answer = await client.PostAsync(await address.Value, page, cancel);
        using var report = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel));
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("type").GetString() != "info").Select(Sentence)];
    }

    public void Dispose()
    {
        client.Dispose();
        server?.Kill();
        server?.Dispose();
    }

    private async Task<Uri> StartAsync()
    {
        var port = FreePort();
        server = Start(new("java", ["-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", Jar(), "nu.validator.servlet.Main", $"{port}"]) { RedirectStandardError = true, RedirectStandardOutput = true });
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Listen(object from, DataReceivedEventArgs line)
        {
            if (line.Data?.StartsWith(Started, StringComparison.Ordinal) == true) ready.TrySetResult();
        }

        server.OutputDataReceived += Listen;
        server.ErrorDataReceived += Listen;
        server.EnableRaisingEvents = true;
        server.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The Nu HTML checker ended before it had started."));
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await ready.Task;
        return new($"http://127.0.0.1:{port}/?out=json&level=error");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
        return $"HTML, line {Part("lastLine")}: {Part("message")} {Part("extract")}";
    }
}
