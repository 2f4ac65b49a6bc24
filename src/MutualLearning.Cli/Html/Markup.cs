using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Html;

/// <summary>Builds a page that is at once HTML and well-formed XML. Every text is cleaned and encoded here, at one place.</summary>
internal static class Markup
{
    // Without content these have no end tag in HTML; the shapes may go without one within an SVG.
    private static readonly string[] Bare = ["meta", "rect", "line"];

    private static readonly string[] Blocks =
    [
        "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "article", "div", "h1", "h2", "h3",
        "p", "ul", "li", "table", "caption", "thead", "tbody", "tr", "figure", "svg",
    ];

    /// <summary>An element; its content is text, attributes and elements, and nulls are left out.</summary>
    public static XElement El(string name, params object?[] content) =>
        new(name, content.Select(part => part is string text ? new XText(PlainText.Clean(text)) : part));

    public static XAttribute At(string name, string value) => new(name, PlainText.Clean(value));

    /// <summary>Words from the log: their direction of writing is their own and turns nothing around them.</summary>
    public static XElement Said(string text) => El("bdi", text);

    public static string Write(XElement page)
    {
        foreach (var element in page.DescendantsAndSelf().ToList())
        {
            if (element.IsEmpty && !Bare.Contains(element.Name.LocalName, StringComparer.Ordinal))
            {
                element.Value = string.Empty;
            }

            if (Blocks.Contains(element.Name.LocalName, StringComparer.Ordinal) && element.Parent is not null)
            {
                element.AddAfterSelf(new XText("\n"));
            }
        }

        using var text = new StringWriter();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };
        using (var writer = XmlWriter.Create(text, settings))
        {
            page.WriteTo(writer);
        }

        return "<!DOCTYPE html>\n" + text + "\n";
    }
}
