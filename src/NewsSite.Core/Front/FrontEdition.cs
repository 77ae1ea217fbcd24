using NewsSite.Accounts;

namespace NewsSite.Front;

/// <summary>The front page as the desk arranged it from a moment on: one row for every change, appended and never edited.</summary>
public sealed class FrontEdition
{
    public const int LongestWhat = 400;

    /// <summary>Counts up from 1; a change based on an older edition finds its number taken.</summary>
    public int Number { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public int MadeById { get; private set; }

    public Account MadeBy { get; private set; } = null!;

    /// <summary>What was changed, in a sentence for the desk.</summary>
    public string What { get; private set; } = "";

    /// <summary>The whole <see cref="FrontArrangement"/> as JSON, so that no later change can alter what stood here.</summary>
    public string Arrangement { get; private set; } = "";

    private FrontEdition()
    {
    }

    /// <param name="after">The number of the edition it follows; 0 for none.</param>
    /// <param name="arrangement">The zones and pins from now on.</param>
    /// <param name="what">What was changed; cut when too long.</param>
    /// <param name="by">Who changed it.</param>
    /// <param name="now">When.</param>
    public FrontEdition(int after, FrontArrangement arrangement, string what, Account by, DateTimeOffset now)
    {
        Number = after + 1;
        Arrangement = arrangement.WithoutPast(now).Write();
        What = what.Length <= LongestWhat ? what : what[..(LongestWhat - 1)] + "…";
        MadeBy = by;
        MadeById = by.Id;
        MadeAt = now;
    }
}
