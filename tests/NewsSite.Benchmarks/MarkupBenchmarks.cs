using BenchmarkDotNet.Attributes;
using NewsSite.Markup;

namespace NewsSite.Benchmarks;

/// <summary>What rendering Markdown costs, which is done when something is posted or published, not when it is read.</summary>
[MemoryDiagnoser]
public class MarkupBenchmarks
{
    private readonly string comment = string.Concat(Enumerable.Repeat("A *comment* with [a link](https://example.org) and words. ", 50));
    private readonly string body = string.Concat(Enumerable.Repeat("A paragraph of a story with **stress**, a [link](https://example.org) and twenty more words that say nothing at all.\n\n", 500));

    [Benchmark(Baseline = true, Description = "comment of 2,850 characters")]
    public string Comment() => CommentMarkdown.ToHtml(comment);

    [Benchmark(Description = "body of 10,000 words")]
    public string Body() => BodyMarkdown.ToHtml(body);
}
