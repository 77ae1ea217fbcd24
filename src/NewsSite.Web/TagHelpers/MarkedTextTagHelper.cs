using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsSite.Search;

namespace NewsSite.Web.TagHelpers;

/// <summary>A text in which what was looked for is marked; all of it encoded.</summary>
public sealed class MarkedTextTagHelper : TagHelper
{
    public IReadOnlyList<TextPart> Parts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var part in Parts)
        {
            if (!part.IsMarked)
            {
                output.Content.Append(part.Text);
                continue;
            }

            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(part.Text);
            output.Content.AppendHtml(mark);
        }
    }
}
