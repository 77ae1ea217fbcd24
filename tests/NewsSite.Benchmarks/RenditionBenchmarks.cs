using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using NewsSite.Photos;
using NewsSite.Photos.Files;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;

namespace NewsSite.Benchmarks;

/// <summary>What the widths and formats of a JPEG of 24 megapixels cost: a sample photo, drawn larger.</summary>
public class RenditionBenchmarks
{
    private static readonly RenditionCredit Credit = new("Ana Kovač", "Ana Kovač / Agency", "© Agency", "A garden alley.", null, null, null);
    private static readonly RenditionProgram Program = new("dotnet", Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"), "make-renditions");
    private DirectoryInfo folder = null!;
    private RenditionFolder renditions = null!;
    private MediaFolder media = null!;
    private Photo photo = null!;

    [GlobalSetup]
    public void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("newssite-bench-");
        media = new MediaFolder(Path.Combine(folder.FullName, "media"));
        renditions = new(media);
        var large = Path.Combine(folder.FullName, "large.jpg");
        using (var drawing = Process.Start("dotnet", [typeof(LargePicture).Assembly.Location, LargePicture.Command, Path.Combine(AppContext.BaseDirectory, "Sample", "photos", "01-garden-alley.jpg"), large]))
            drawing.WaitForExit();
        using var content = File.OpenRead(large);
        var header = PictureHeader.Read(content);
        photo = new Photo(media.KeepAsync(content, ".jpg").GetAwaiter().GetResult(), header.Width, header.Height, DateTimeOffset.UtcNow);
        Console.WriteLine($"// The picture has {header.Width} x {header.Height} pixels and {content.Length:N0} bytes.");
    }

    [Benchmark(Baseline = true, Description = "six widths in three formats")]
    public async Task All()
    {
        await renditions.DropAsync(photo.FileName);
        using var maker = new RenditionMaker(media, renditions, Program);
        await maker.MakeAllAsync(photo, Credit, CancellationToken.None);
    }

    [Benchmark(Description = "1280 wide, AVIF")]
    public Task Avif() => OneAsync(RenditionFormat.Avif);

    [Benchmark(Description = "1280 wide, WebP")]
    public Task WebP() => OneAsync(RenditionFormat.WebP);

    [Benchmark(Description = "1280 wide, JPEG")]
    public Task Jpeg() => OneAsync(RenditionFormat.Jpeg);

    [GlobalCleanup]
    public void Clean()
    {
        PrintPeakMemory().GetAwaiter().GetResult();
        foreach (var (name, bytes) in renditions.OfAsync(photo.FileName).GetAwaiter().GetResult().OrderBy(r => r.Bytes)) Console.WriteLine($"// {name[33..]}: {bytes:N0} bytes");
        folder.Delete(recursive: true);
    }

    /// <summary>Of the process beside the site that makes them, as Linux counts it.</summary>
    private async Task PrintPeakMemory()
    {
        await renditions.DropAsync(photo.FileName);
        using var maker = new RenditionMaker(media, renditions, Program);
        await maker.MakeAllAsync(photo, Credit, CancellationToken.None);
        foreach (var status in Directory.EnumerateDirectories("/proc").Select(d => Path.Combine(d, "status")).Where(File.Exists))
        {
            var lines = await File.ReadAllLinesAsync(status);
            if (lines.Contains($"PPid:\t{Environment.ProcessId}") && Array.Find(lines, l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } peak)
                Console.WriteLine($"// Peak memory of the process that makes them: {peak[6..].Trim()}");
        }
    }

    private async Task OneAsync(RenditionFormat format)
    {
        using var maker = new RenditionMaker(media, renditions, Program);
        await maker.MakeAsync(photo, new(1280, format), Credit);
    }
}
