using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsSite.Markup;

/// <summary>How the furniture of a body is written as HTML.</summary>
internal static class FurnitureRenderers
{
    public static void UseFurniture(this HtmlRenderer renderer, string names)
    {
        var all = renderer.ObjectRenderers;
        all.Insert(0, new Photos());
        all.Insert(0, new Stories());
        all.Insert(0, new StoryLinks());
        all.Insert(0, new Embeds());
        all.Insert(0, new Boxes());
        all.Replace<HtmlTableRenderer>(new Tables());
        all.Replace<HtmlFootnoteGroupRenderer>(new Notes(names));
        all.Replace<HtmlFootnoteLinkRenderer>(new NoteLinks(names));
    }

    private sealed class Photos : HtmlObjectRenderer<PhotoBlock>
    {
        protected override void Write(HtmlRenderer renderer, PhotoBlock block) => renderer.EnsureLine().WriteLine(BodyPlaceholders.Photo(block.Photo));
    }

    private sealed class Stories : HtmlObjectRenderer<StoryBlock>
    {
        protected override void Write(HtmlRenderer renderer, StoryBlock block) => renderer.EnsureLine().WriteLine(BodyPlaceholders.Story(block.Id));
    }

    private sealed class StoryLinks : HtmlObjectRenderer<StoryLink>
    {
        protected override void Write(HtmlRenderer renderer, StoryLink link)
        {
            if (renderer.EnableHtmlForInline) renderer.Write(BodyPlaceholders.LinkStart(link.Id));
            renderer.WriteChildren(link);
            if (renderer.EnableHtmlForInline) renderer.Write(BodyPlaceholders.LinkEnd);
        }
    }

    private sealed class Embeds : HtmlObjectRenderer<EmbedBlock>
    {
        protected override void Write(HtmlRenderer renderer, EmbedBlock block)
        {
            var embed = block.Embed;
            renderer.EnsureLine().Write("<div class=\"embed\"");
            if (embed.Frame is { } frame) renderer.Write(" data-frame=\"").WriteEscape(frame).Write("\"");
            renderer.Write("><p class=\"kind\">").WriteEscape(embed.Kind).Write("</p><p class=\"what\"><a rel=\"noopener\" href=\"").WriteEscapeUrl(embed.Address).Write("\">")
                .WriteEscape(block.What.Length > 0 ? block.What : embed.Kind).Write("</a></p><p class=\"from\">");
            var from = block.From.Length > 0 ? block.From : embed.From ?? "";
            var host = new Uri(embed.Address).Host;
            renderer.WriteEscape(from.Length == 0 || from == host ? host : $"{from} · {host}").WriteLine("</p></div>");
        }
    }

    private sealed class Boxes : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer box)
        {
            var said = box.Arguments?.Trim() ?? "";
            renderer.EnsureLine();
            if (box.Info == FurnitureReading.Facts)
            {
                renderer.WriteLine("<aside class=\"facts\">");
                if (said.Length > 0) renderer.Write("<p class=\"facts-head\">").WriteEscape(said).WriteLine("</p>");
                renderer.WriteChildren(box);
                renderer.EnsureLine().WriteLine("</aside>");
            }
            else if (box.Info == FurnitureReading.Quote)
            {
                renderer.WriteLine("<figure class=\"pull\"><blockquote>");
                renderer.WriteChildren(box);
                renderer.EnsureLine().Write("</blockquote>");
                if (said.Length > 0) renderer.Write("<figcaption>").WriteEscape(said).Write("</figcaption>");
                renderer.WriteLine("</figure>");
            }
            else if (box.Info == FurnitureReading.Gallery)
            {
                WriteGallery(renderer, box, said);
            }
            else
            {
                renderer.WriteChildren(box);
            }
        }

        private static void WriteGallery(HtmlRenderer renderer, CustomContainer box, string name)
        {
            var photos = box.OfType<PhotoBlock>().ToList();
            if (photos.Count > 0) renderer.WriteLine(BodyPlaceholders.Gallery(name, photos.Select(p => p.Photo)));
            foreach (var other in box.Where(b => b is not PhotoBlock)) renderer.Write(other);
        }
    }

    /// <summary>In a frame of its own, so that a wide table scrolls and not the page, by keyboard too.</summary>
    private sealed class Tables : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine().WriteLine("<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
            base.Write(renderer, table);
            renderer.EnsureLine().WriteLine("</div>");
        }
    }

    private sealed class Notes(string names) : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
        {
            renderer.EnsureLine().WriteLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">").WriteLine("<ol>");
            foreach (var note in notes.OfType<Footnote>())
            {
                renderer.Write($"<li id=\"{names}note-{note.Order}\">");
                renderer.WriteChildren(note);
                renderer.EnsureLine().WriteLine("</li>");
            }

            renderer.WriteLine("</ol>").WriteLine("</section>");
        }
    }

    private sealed class NoteLinks(string names) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (!renderer.EnableHtmlForInline) return; // within the alt text of a picture
            renderer.Write(link.IsBackLink
                ? $" <a role=\"doc-backlink\" aria-label=\"Back to the text, note {link.Footnote.Order}\" href=\"#{names}noteref-{link.Index}\">↩︎</a>"
                : $"<sup><a role=\"doc-noteref\" id=\"{names}noteref-{link.Index}\" aria-label=\"Note {link.Footnote.Order}\" href=\"#{names}note-{link.Footnote.Order}\">{link.Footnote.Order}</a></sup>");
        }
    }
}
