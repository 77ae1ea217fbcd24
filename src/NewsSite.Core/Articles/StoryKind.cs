namespace NewsSite.Articles;

/// <summary>What kind of work a story is, said to readers.</summary>
public enum StoryKind
{
    News,
    Analysis,
    Opinion,
    Explainer,
    Interview,
    Wire,
    Sponsored,
}

/// <summary>The direction of a story's script.</summary>
public enum TextDirection
{
    Ltr,
    Rtl,
}

/// <summary>What an author did for a story.</summary>
public enum AuthorRole
{
    ReportedBy,
    TranslatedBy,
    PhotographsBy,
}
