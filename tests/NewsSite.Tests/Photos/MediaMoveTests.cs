using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Photos.Storage;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>The command that brings pictures from one store to another, run as operators run it: as a process that may be killed.</summary>
public sealed class MediaMoveTests(S3Server s3) : IClassFixture<S3Server>, IDisposable
{
    private readonly TestDatabase database = new();
    private readonly Dictionary<string, string> bucket = s3.NewBucket();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MediaFolder Folder => new(Path.Combine(database.Folder, "media"));

    [Fact]
    public async Task Everything_comes_to_the_bucket_and_back_and_stays_where_it_was()
    {
        var names = await FillAsync(5);
        var there = await RunAsync("bucket");
        Assert.Equal((0, "Copied 11, there already and the same 0, missing 0, damaged 0."), (there.Code, there.Last));
        Assert.Contains("100 % 11 of 11 files", there.Errors, StringComparison.Ordinal);
        using var store = S3Server.Open(bucket);
        Assert.Equal(await ContentAsync(Folder), await ContentAsync(store));
        Assert.Equal(11, (await ContentAsync(Folder)).Count);

        await Folder.DeleteAsync(names[0], Cancel);
        var back = await RunAsync("folder");
        Assert.Equal((0, "Copied 1, there already and the same 10, missing 0, damaged 0."), (back.Code, back.Last));
        Assert.Equal(await ContentAsync(store), await ContentAsync(Folder));
    }

    [Fact]
    public async Task A_move_that_was_killed_goes_on_where_it_was()
    {
        await FillAsync(150);
        using (var process = Start("bucket"))
        {
            // The first tenth has been copied.
            while (await process.StandardError.ReadLineAsync(Cancel) is { } line && !line.StartsWith("10 %", StringComparison.Ordinal)) { }
            process.Kill();
            await process.WaitForExitAsync(Cancel);
        }

        Assert.True(File.Exists(Folder.FullPath + ".moving"));
        var again = await RunAsync("bucket");
        Assert.Equal(0, again.Code);
        var counted = again.Last.Split([' ', ',']).Where(w => int.TryParse(w, out _)).Select(int.Parse).ToList();
        Assert.Equal(301, counted[0] + counted[1]);
        Assert.True(counted[1] >= 30, again.Last);
        Assert.False(File.Exists(Folder.FullPath + ".moving"));
        using var store = S3Server.Open(bucket);
        Assert.Equal(await ContentAsync(Folder), await ContentAsync(store));
    }

    [Fact]
    public async Task A_move_that_is_interrupted_says_that_it_can_go_on()
    {
        await FillAsync(150);
        using var process = Start("bucket");
        while (await process.StandardError.ReadLineAsync(Cancel) is { } line && !line.StartsWith("10 %", StringComparison.Ordinal)) { }
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync(Cancel);
        var said = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(130, process.ExitCode);
        Assert.EndsWith("Stopped. Run it again, and it goes on from here.\n", said, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("bucket")).Code);
    }

    [Fact]
    public async Task What_is_missing_or_damaged_is_named()
    {
        var names = await FillAsync(3);
        await Folder.DeleteAsync(names[0], Cancel);
        await File.WriteAllTextAsync(Path.Combine(Folder.FullPath, names[1]), "something else", Cancel);
        var said = await RunAsync("bucket");
        Assert.Equal((1, "Copied 5, there already and the same 0, missing 1, damaged 1."), (said.Code, said.Last));
        Assert.Contains($"Missing: photo 1: {names[0]} is in neither place.", said.Errors, StringComparison.Ordinal);
        Assert.Contains($"Damaged: {names[1]} in the folder {Folder.FullPath} is not what its name says.", said.Errors, StringComparison.Ordinal);
        using var store = S3Server.Open(bucket);
        Assert.False(await store.HoldsAsync(names[1], Cancel));
    }

    [Fact]
    public async Task Another_file_of_the_same_size_is_copied_over()
    {
        var names = await FillAsync(1);
        using var store = S3Server.Open(bucket);
        var part = store.NewPart();
        await File.WriteAllBytesAsync(part, new byte[(await ContentAsync(Folder))[names[0]].Bytes], Cancel);
        await store.PutAsync(part, names[0], Cancel);
        Assert.Equal("Copied 3, there already and the same 0, missing 0, damaged 0.", (await RunAsync("bucket")).Last);
        Assert.Equal(await ContentAsync(Folder), await ContentAsync(store));
        File.Delete(part);
    }

    [Fact]
    public async Task What_was_killed_between_two_runs_is_put_away_there_too()
    {
        var names = await FillAsync(2);
        await RunAsync("bucket");
        await using (var db = database.Open())
            await db.Photos.Where(p => p.FileName == names[0]).ExecuteUpdateAsync(p => p.SetProperty(x => x.Rights.KilledAt, DateTimeOffset.UtcNow), Cancel);
        await Folder.PutAwayAsync(names[0], Cancel);
        Assert.Equal(0, (await RunAsync("bucket")).Code);
        using var store = S3Server.Open(bucket);
        var there = await ContentAsync(store);
        Assert.Contains($"withdrawn/{names[0]}", there.Keys);
        Assert.DoesNotContain(there.Keys, n => !n.StartsWith("withdrawn/", StringComparison.Ordinal) && n.Contains(names[0][..32], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_or_not_set_is_told_in_one_line()
    {
        await FillAsync(1);
        bucket["S3:Bucket"] = "elsewhere";
        var wrong = await RunAsync("bucket");
        Assert.Equal(1, wrong.Code);
        Assert.StartsWith("S3:Bucket: there is no bucket “elsewhere”", Assert.Single(wrong.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        bucket.Clear();
        var unset = await RunAsync("bucket");
        Assert.Equal((1, "S3:Bucket is not set, so there is nowhere to move to or from.\n"), (unset.Code, unset.Errors));
    }

    [Fact]
    public void A_journal_believes_whole_lines_of_the_same_move_alone_and_is_nobody_elses()
    {
        var path = Path.Combine(database.Folder, "journal");
        using (var first = new MoveJournal(path, "a to b")) first.Add("one.jpg");
        File.AppendAllText(path, "two.jpg\nthr");
        using (var again = new MoveJournal(path, "a to b"))
        {
            Assert.True(again.Has("one.jpg") && again.Has("two.jpg"));
            Assert.False(again.Has("thr"));
            Assert.Throws<IOException>(() => new MoveJournal(path, "a to b"));
        }

        using var other = new MoveJournal(path, "a to c");
        Assert.False(other.Has("one.jpg"));
    }

    public void Dispose() => database.Dispose();

    /// <summary>So many photos with a rendition each, and one that was withdrawn; returns the names of their files.</summary>
    private async Task<List<string>> FillAsync(int photos)
    {
        var names = new List<string>();
        await using var db = database.Open();
        var room = new Newsroom(db);
        for (var i = 0; i < photos; i++)
        {
            names.Add(await Folder.KeepAsync(new MemoryStream(RandomNumberGenerator.GetBytes(2000)), ".jpg", Cancel));
            await PutAsync($"renditions/{names[i][..2]}/{names[i][..32]}-320.webp", RandomNumberGenerator.GetBytes(500));
        }

        var withdrawn = await Folder.KeepAsync(new MemoryStream(RandomNumberGenerator.GetBytes(2000)), ".jpg", Cancel);
        await Folder.PutAwayAsync(withdrawn, Cancel);
        await PutAsync("uploads/1/unfinished/0", [1]);
        var killed = Newsroom.Photo(file: withdrawn);
        killed.Kill("It was wrong.", room.Editor, FakeClock.Noon);
        await room.KeepAsync([.. names.Select(n => Newsroom.Photo(file: n)), killed]);
        return names;
    }

    private async Task PutAsync(string name, byte[] content)
    {
        var part = Folder.NewPart();
        await File.WriteAllBytesAsync(part, content, Cancel);
        await Folder.PutAsync(part, name, Cancel);
    }

    private static async Task<SortedDictionary<string, (long Bytes, string Hash)>> ContentAsync(MediaStore store)
    {
        var content = new SortedDictionary<string, (long, string)>(StringComparer.Ordinal);
        await foreach (var (name, bytes) in store.ListAsync("", Cancel))
        {
            if (name.StartsWith("uploads/", StringComparison.Ordinal)) continue;
            await using var file = await store.OpenAsync(name, Cancel);
            content[name] = (bytes, Convert.ToHexString(await SHA256.HashDataAsync(file!.Content, Cancel)));
        }

        return content;
    }

    private async Task<(int Code, string Last, string Errors)> RunAsync(string to)
    {
        using var process = Start(to);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, (await output).TrimEnd().Split('\n')[^1], await errors);
    }

    private Process Start(string to)
    {
        var start = new ProcessStartInfo("dotnet", ["NewsSite.Web.dll", "media", "move", "--to", to]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>(bucket)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Testing", ["Site:Media"] = Folder.FullPath, ["Database:Provider"] = TestDatabase.Provider.ToString(),
            ["ConnectionStrings:NewsSite"] = database.Connection, ["Serilog:MinimumLevel"] = "Fatal",
        }) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}
