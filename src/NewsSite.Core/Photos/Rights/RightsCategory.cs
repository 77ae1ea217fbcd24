namespace NewsSite.Photos.Rights;

/// <summary>On what ground we have a picture.</summary>
public enum RightsCategory
{
    /// <summary>Nobody has said; it cannot be used.</summary>
    Unknown,

    /// <summary>Taken by one of us.</summary>
    Staff,

    /// <summary>Ordered and paid by us.</summary>
    Commissioned,

    Agency,

    /// <summary>Taken for all media at once.</summary>
    Pool,

    /// <summary>Given out by somebody with an interest in it.</summary>
    Handout,

    /// <summary>Given out to advertise something.</summary>
    PressRelease,

    /// <summary>Taken off a screen or a broadcast.</summary>
    Screengrab,

    CreativeCommons,

    /// <summary>Sent by a reader.</summary>
    Reader,
}

public static class RightsCategories
{
    public static string Words(this RightsCategory category) => category switch
    {
        RightsCategory.Unknown => "Not known",
        RightsCategory.Staff => "Our own staff",
        RightsCategory.Commissioned => "Commissioned by us",
        RightsCategory.Agency => "Agency we subscribe to",
        RightsCategory.Pool => "Pool",
        RightsCategory.Handout => "Handout",
        RightsCategory.PressRelease => "Press release",
        RightsCategory.Screengrab => "Screengrab",
        RightsCategory.CreativeCommons => "Creative Commons",
        _ => "From a reader",
    };
}
