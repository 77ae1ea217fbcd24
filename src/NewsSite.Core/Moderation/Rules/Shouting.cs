namespace NewsSite.Moderation.Rules;

/// <summary>Asks whoever writes nearly everything in capitals to think again.</summary>
/// <param name="Version">The version of the rule book.</param>
/// <param name="Percent">How much of the letters that can be capitals has to be; 0 switches the rule off.</param>
public sealed record Shouting(int Version, int Percent) : Rule("Shouting", Version)
{
    /// <summary>Below this many letters, capitals are an abbreviation.</summary>
    private const int FewestLetters = 20;

    public override Finding Judge(Submission comment)
    {
        var (capitals, letters) = (0, 0);
        foreach (var c in comment.Words.Body)
        {
            if (char.IsUpper(c)) capitals++;
            if (char.IsUpper(c) || char.IsLower(c)) letters++;
        }

        return Percent == 0 || letters < FewestLetters || capitals * 100 < letters * Percent ? Passes()
            : Says(Verdict.Nudges, "It is written in capitals, which reads like shouting.");
    }
}
