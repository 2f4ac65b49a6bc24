using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Cli.Html;

/// <summary>The colours of the page. Any text may stand on any surface, so every such pair keeps WCAG AA.</summary>
/// <param name="Surfaces">What text and marks stand on.</param>
/// <param name="Texts">Colours of text: 4.5 to 1 on every surface.</param>
/// <param name="Marks">Colours of shapes that carry meaning: 3 to 1 on every surface.</param>
/// <param name="Hairlines">Colours of lines that carry none.</param>
internal sealed record Palette(
    IReadOnlyList<Colour> Surfaces, IReadOnlyList<Colour> Texts, IReadOnlyList<Colour> Marks, IReadOnlyList<Colour> Hairlines)
{
    public static Palette Light { get; } = new(
        [new("page", "#f6f5f1"), new("card", "#ffffff"), new("stripe", "#eeece5"), new("band", "#e6ddf0")],
        [
            new("ink", "#1d2127"), new("quiet", "#4a525c"), new("accent", "#0b4f8a"),
            new("good", "#17602f"), new("bad", "#98211c"), new("open", "#6e4300"),
        ],
        [new("bar", "#2b6c9e"), new("edge", "#74529a")],
        [new("hair", "#d3d0c6")]);

    public static Palette Dark { get; } = new(
        [new("page", "#15181b"), new("card", "#1d2125"), new("stripe", "#262b30"), new("band", "#3a3046")],
        [
            new("ink", "#e8eaed"), new("quiet", "#b8c0c8"), new("accent", "#93c8ff"),
            new("good", "#86d8a0"), new("bad", "#ffa8a1"), new("open", "#f0c463"),
        ],
        [new("bar", "#62acde"), new("edge", "#c3a3e8")],
        [new("hair", "#3b4248")]);

    public IEnumerable<Colour> All => [.. Surfaces, .. Texts, .. Marks, .. Hairlines];

    /// <summary>The colours as custom properties of CSS.</summary>
    public string Css() => string.Concat(All.Select(colour => $"--{colour.Name}:{colour.Value};"));
}
