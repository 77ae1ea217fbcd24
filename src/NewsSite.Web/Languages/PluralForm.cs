namespace NewsSite.Web.Languages;

/// <summary>The forms in which languages say that there are some of something, as Unicode's CLDR names them.</summary>
public enum PluralForm
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>Which form a whole number takes, by the rules of CLDR 46 (cardinal plurals).</summary>
public static class PluralForms
{
    public static PluralForm Of(int count, string language) => (language, count) switch
    {
        ("ar", 0) => PluralForm.Zero,
        (_, 1) => PluralForm.One,
        ("ar", 2) => PluralForm.Two,
        ("ar", _) => (count % 100) switch { >= 3 and <= 10 => PluralForm.Few, >= 11 => PluralForm.Many, _ => PluralForm.Other },
        _ => PluralForm.Other,
    };

    /// <summary>The forms that a language has.</summary>
    public static IReadOnlyList<PluralForm> In(string language) => language == "ar" ? Enum.GetValues<PluralForm>() : [PluralForm.One, PluralForm.Other];
}
