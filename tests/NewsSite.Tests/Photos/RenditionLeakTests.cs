using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>A process that makes renditions holds nothing of a picture when its order is done, whether it could be or not.</summary>
public sealed class RenditionLeakTests : IDisposable
{
    private const int Orders = 40;
    private static readonly Rendition[] Made = [new(120, RenditionFormat.Jpeg), new(60, RenditionFormat.WebP)];
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-leaks-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("whole", true)]
    [InlineData("broken off", false)]
    [InlineData("no picture", false)]
    [InlineData("missing", false)]
    public async Task Nothing_is_held_after_the_last_order_and_no_file_stays_open(string kind, bool canBeMade)
    {
        var (file, picture) = (Path.Combine(folder, "picture"), Pictures.Wire());
        if (kind != "missing") await File.WriteAllBytesAsync(file, kind switch { "whole" => picture, "broken off" => picture[..(picture.Length / 2)], _ => [0xFF, 0xD8, 0xFF, 0, 1, 2] }, Cancel);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll"), "make-renditions"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["VIPS_LEAK"] = "1" },
        })!;
        var said = process.StandardError.ReadToEndAsync(Cancel);
        var before = 0;
        for (var i = 0; i < Orders; i++)
        {
            if (i == Orders / 4) before = OpenFiles(process);
            foreach (var order in (object[])[Widths(file, null), Widths(file, new Crop(CropShape.Lead, 0, 0, 900, 600)), Dots(file)])
            {
                await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), Cancel);
                Assert.Equal(canBeMade, await process.StandardOutput.ReadLineAsync(Cancel) is "");
            }
        }

        Assert.InRange(OpenFiles(process), 0, before + Orders / 8); // a runtime may open some of its own
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel);
        Assert.Contains("memory: high-water mark", await said, StringComparison.Ordinal);
        Assert.DoesNotContain("objects alive", await said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_is_replaced_after_some_hundred_orders()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = new TestSite();
        var (media, starts) = (site.Services.GetRequiredService<MediaStore>(), Path.Combine(folder, "starts"));
        var part = media.NewPart();
        await File.WriteAllBytesAsync(part, Pictures.Wire(), Cancel);
        await media.PutAsync(part, "picture.jpg", Cancel);
        using var maker = new RenditionMaker(media, new(media), new("sh", "-c", $"echo >> '{starts}'; while read order; do echo no; done"));
        for (var i = 0; i <= RenditionMaker.MostOrders; i++)
        {
            await Assert.ThrowsAsync<PictureTroubleException>(() => maker.DrawGreyAsync("picture.jpg", Cancel));
            Assert.Equal(i < RenditionMaker.MostOrders ? 1 : 2, (await File.ReadAllLinesAsync(starts, Cancel)).Length);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>An order in the words of the process.</summary>
    private object Widths(string file, Crop? crop) => new
    {
        File = file, PictureWidth = 1600, Xmp = Array.Empty<byte>(),
        Items = Made.Select(r => new { r.Width, r.Format, Crop = crop, Part = Path.Combine(folder, $"{r.Width}{r.Extension}") }),
    };

    private object Dots(string file) => new { File = file, PictureWidth = 0, Xmp = Array.Empty<byte>(), Items = Array.Empty<object>(), Dots = Path.Combine(folder, "dots") };

    private static int OpenFiles(Process process) => OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length : 0;
}
