using System.ComponentModel;
using System.Diagnostics;
using NewsSite.Photos.Storage;

namespace NewsSite.Tests.Site;

/// <summary>A store that speaks S3, on this machine: s3rver, as eng/setup puts it into artifacts/tools. Tests that need it are skipped where it is missing, except in CI.</summary>
public sealed class S3Server : IAsyncLifetime
{
    public const string Key = "S3RVER";
    private const string Place = "artifacts/tools/node_modules/s3rver/bin/s3rver.js";
    private const string Listening = "S3rver listening on ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newssite-s3-");
    private Process? process;
    private string? missing;

    public string Endpoint { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        try
        {
            process = Process.Start(new ProcessStartInfo("node", [Script(), "-d", folder.FullName, "-a", "127.0.0.1", "-p", "0", "--silent", "--no-vhost-buckets"]) { RedirectStandardOutput = true })!;
        }
        catch (Exception error) when (error is Win32Exception or FileNotFoundException)
        {
            missing = $"There is no S3 store to test with, because node or s3rver is missing. Run eng/setup. ({error.Message})";
            return;
        }

        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                Endpoint = $"http://{line[Listening.Length..]}";
                return;
            }
        }

        throw new InvalidOperationException("s3rver ended before it listened.");
    }

    /// <summary>An empty bucket of its own, as the settings name it.</summary>
    public Dictionary<string, string> NewBucket()
    {
        Need();
        var bucket = $"b{Guid.NewGuid():N}";
        folder.CreateSubdirectory(bucket);
        return new() { ["S3:Bucket"] = bucket, ["S3:Endpoint"] = Endpoint, ["S3:AccessKey"] = Key, ["S3:SecretKey"] = Key };
    }

    public static MediaBucket Open(Dictionary<string, string> settings) => new(new S3Options
    {
        Bucket = settings["S3:Bucket"], Endpoint = settings["S3:Endpoint"], AccessKey = settings["S3:AccessKey"], SecretKey = settings["S3:SecretKey"], TimeoutSeconds = 10,
    });

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) Kill();
        process?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Need()
    {
        if (missing is null) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Skip(missing);
    }

    private static string Script()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "NewsSite.sln"))) continue;
            var script = Path.Combine(at.FullName, Place);
            return File.Exists(script) ? script : throw new FileNotFoundException($"{script} is not there.");
        }

        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} holds NewsSite.sln.");
    }
}
