namespace NewsSite.Tags;

/// <summary>That one state of a story is about a subject.</summary>
public sealed class StoryTag
{
    public int StoryId { get; private set; }

    public int TagId { get; private set; }
}
