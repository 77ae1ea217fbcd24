namespace NewsSite.Photos.Rights;

/// <summary>Whether a picture may be used, the lightest first.</summary>
public enum UseVerdict
{
    May,

    /// <summary>An editor has to say why it may.</summary>
    NeedsApproval,

    MustNot,
}

public static class UseVerdicts
{
    public static string Words(this UseVerdict verdict) => verdict switch
    {
        UseVerdict.May => "May be used",
        UseVerdict.NeedsApproval => "Needs an editor’s approval",
        _ => "Must not be used",
    };
}
