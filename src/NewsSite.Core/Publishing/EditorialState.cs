using NewsSite.Articles;

namespace NewsSite.Publishing;

/// <summary>How far an unpublished story is.</summary>
public enum Stage
{
    Draft,
    InReview,
    Ready,
}

/// <summary>Where an article stands in its life.</summary>
public enum EditorialState
{
    Draft,
    InReview,
    Ready,
    Scheduled,
    Published,
    EditedSince,
    Withdrawn,
}

/// <summary>Names the state of an article; the one place that derives it from the times and the stage.</summary>
public static class EditorialStates
{
    public static EditorialState Of(
        Stage stage, DateTimeOffset? publishAt, DateTimeOffset? embargoedUntil, DateTimeOffset? withdrawnAt, bool hasUnpublishedChanges, DateTimeOffset now)
        => (publishAt, withdrawnAt) switch
        {
            (_, not null) => EditorialState.Withdrawn,
            (null, _) => stage switch { Stage.InReview => EditorialState.InReview, Stage.Ready => EditorialState.Ready, _ => EditorialState.Draft },
            ({ } at, _) when at > now || embargoedUntil > now => EditorialState.Scheduled,
            _ => hasUnpublishedChanges ? EditorialState.EditedSince : EditorialState.Published,
        };

    /// <summary>The state of one article.</summary>
    public static EditorialState StateAt(this Article article, DateTimeOffset now)
        => Of(article.Stage, article.PublishAt, article.EmbargoedUntil, article.WithdrawnAt, article.HasUnpublishedChanges, now);

    /// <summary>As the desk says it.</summary>
    public static string Words(this EditorialState state) => state switch
    {
        EditorialState.InReview => "In review",
        EditorialState.EditedSince => "Published, edited since",
        _ => state.ToString(),
    };
}
