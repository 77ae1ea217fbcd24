namespace NewsSite.Search;

/// <summary>How many letters have to be put in, taken out, changed or exchanged with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or one more than is allowed as soon as it is certain to be more.</summary>
    public static int Of(string a, string b, int allowed)
    {
        if (Math.Abs(a.Length - b.Length) > allowed) return allowed + 1;
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > allowed) return allowed + 1;
            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
