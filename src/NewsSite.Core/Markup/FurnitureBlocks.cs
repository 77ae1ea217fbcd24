using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Markup;

/// <summary>Stands in place of a paragraph that held nothing but a photo.</summary>
internal sealed class PhotoBlock(BodyPhoto photo) : LeafBlock(null)
{
    public BodyPhoto Photo => photo;
}

/// <summary>Stands in place of a paragraph that held nothing but the number of a story.</summary>
internal sealed class StoryBlock(int id) : LeafBlock(null)
{
    public int Id => id;
}

/// <summary>Stands in place of a paragraph that held nothing but something to show from elsewhere.</summary>
internal sealed class EmbedBlock(Embed embed, string what, string from) : LeafBlock(null)
{
    public Embed Embed => embed;

    /// <summary>In the writer's words; may be empty.</summary>
    public string What => what;

    /// <summary>In the writer's words; may be empty.</summary>
    public string From => from;
}

/// <summary>Words within a sentence that lead to a story by its number.</summary>
internal sealed class StoryLink(int id) : ContainerInline
{
    public int Id => id;
}
