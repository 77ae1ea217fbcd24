namespace NewsSite.Sample.Archive;

/// <summary>How many comments each story of an archive has: old ones few, a few stories thousands.</summary>
internal sealed class CommentShares
{
    private const int MostUnderOne = 5000;
    private const int MostDiscussed = 10;

    /// <summary>One comment in ten is under the newest stories, of which every other one waits.</summary>
    private const int PartOfNewest = 10;

    private readonly int[] counts;

    public CommentShares(ArchivePlan plan)
    {
        counts = new int[plan.Stories];
        var large = Math.Clamp(plan.Comments / 100_000, 1, MostDiscussed);
        var left = plan.Comments;
        for (var i = 1; i <= large; i++)
        {
            var story = plan.Stories / 2 + plan.Stories / 2 * i / (large + 1);
            while (!IsOut(plan, story)) story--;
            left -= counts[story] = Math.Min(MostUnderOne, plan.Comments / 10);
        }

        Share(plan, left);
        FirstThatWaits = plan.Stories;
        for (var sum = 0; FirstThatWaits > 0 && sum < plan.Comments / PartOfNewest;) sum += counts[--FirstThatWaits];
    }

    /// <summary>From which story on comments wait for a moderator.</summary>
    public int FirstThatWaits { get; }

    public int Of(int story) => counts[story];

    private static bool IsOut(ArchivePlan plan, int story) => !plan.IsDraft(story) && !plan.IsScheduled(story);

    private void Share(ArchivePlan plan, int left)
    {
        var random = ArchivePlan.Chance(plan.Stories, 3);
        var passed = new double[plan.Stories + 1];
        for (var i = 0; i < plan.Stories; i++)
        {
            var age = (double)i / plan.Stories;
            var weight = (.1 + .9 * age * age) * Math.Min(Math.Pow(1 - random.NextDouble(), -.7), 50);
            passed[i + 1] = passed[i] + (IsOut(plan, i) ? weight : 0);
        }

        // Each gets the whole numbers that its part of the sum passes, so that all together get exactly what is left.
        for (var i = 0; i < plan.Stories; i++) counts[i] += (int)(left * (passed[i + 1] / passed[^1])) - (int)(left * (passed[i] / passed[^1]));
    }
}
