using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsSite.Benchmarks;

if (args is [LargePicture.Command, var from, var to])
{
    LargePicture.Write(from, to);
    return;
}

if (args is [HostileFiles.Command, var folder])
{
    HostileFiles.Write(folder);
    return;
}

if (args is [CommentLoad.Command, var site, var story, var article, var database])
{
    using var load = new CommentLoad(new Uri(site), story, int.Parse(article, CultureInfo.InvariantCulture), database);
    Environment.ExitCode = await load.RunAsync() ? 0 : 1;
    return;
}

if (args is [QueueKeys.Command, var newsroom, var commented, var email, var password])
{
    Environment.ExitCode = await new QueueKeys(new Uri(newsroom)).RunAsync(int.Parse(commented, CultureInfo.InvariantCulture), email, password) ? 0 : 1;
    return;
}

// In this process: a project that BenchmarkDotNet makes by itself would not find the packages as this one does. Long, because the large newsroom
// has to be made first.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)));
BenchmarkSwitcher.FromAssembly(typeof(PageBenchmarks).Assembly).Run(args, config);
