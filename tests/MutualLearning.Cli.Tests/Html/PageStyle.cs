using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MutualLearning.Cli.Tests.Html;

/// <summary>
/// Reads the style element of a page and says which colour an element has: selectors of names, classes and ids, the cascade,
/// inheritance and custom properties. States such as focus are left out.
/// </summary>
internal sealed class PageStyle
{
    private static readonly Regex Step = new("^(?<name>[\\w-]+|\\*)?(?<part>[.#][\\w-]+)*$", RegexOptions.ExplicitCapture);

    private readonly List<(string[] Selector, int Weight, Dictionary<string, string> Values)> rules = [];

    /// <param name="css">The text of the style element.</param>
    /// <param name="media">The media conditions that hold.</param>
    public PageStyle(string css, params string[] media)
    {
        var rest = Regex.Replace(css, "@media ([^{]+)\\{((?:[^{}]*\\{[^{}]*\\})*)\\s*\\}", match =>
            media.Contains(match.Groups[1].Value.Trim(), StringComparer.Ordinal) ? match.Groups[2].Value : string.Empty);
        rest.Should().NotContain("@", "every rule of the page is read");
        foreach (Match rule in Regex.Matches(rest, "([^{}]+)\\{([^{}]*)\\}"))
        {
            var values = rule.Groups[2].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(pair => pair.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
            rules.AddRange(rule.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)
                .Select(selector => selector.Replace(":root", "html", StringComparison.Ordinal))
                .Where(selector => !selector.Contains(':', StringComparison.Ordinal))
                .Select(selector => (selector.Split(' '), Weight(selector), values)));
        }
    }

    /// <summary>A colour as <c>#rrggbb</c> that the element or the nearest element around it has; null for none.</summary>
    public string? Colour(XElement element, string property) => element.AncestorsAndSelf()
        .Select(one => (Element: one, Value: Own(one, property)))
        .Where(one => one.Value is not null and not "none")
        .Select(one => Resolve(one.Value!, one.Element)).FirstOrDefault();

    /// <summary>What the rules say of the element itself.</summary>
    public string? Own(XElement element, string property) => rules
        .Where(rule => rule.Values.ContainsKey(property) && Matches(rule.Selector, rule.Selector.Length - 1, element))
        .OrderBy(rule => rule.Weight).LastOrDefault().Values?[property];

    private string Resolve(string value, XElement element)
    {
        var name = Regex.Match(value, "^var\\((--[\\w-]+)\\)$").Groups[1].Value;
        var colour = name.Length == 0 ? value : element.AncestorsAndSelf().Select(one => Own(one, name)).First(found => found is not null)!;
        colour.Should().MatchRegex("^#[0-9a-f]{6}$");
        return colour;
    }

    private static bool Matches(string[] selector, int last, XElement element)
    {
        var step = Step.Match(selector[last]);
        step.Success.Should().BeTrue("the test reads the selector {0}", selector[last]);
        var classes = ((string?)element.Attribute("class"))?.Split(' ') ?? [];
        var matches = step.Groups["name"] is { Success: false } or { Value: "*" } || step.Groups["name"].Value == element.Name.LocalName;
        return matches
            && step.Groups["part"].Captures.All(part => part.Value[0] == '#'
                ? part.Value[1..] == (string?)element.Attribute("id")
                : classes.Contains(part.Value[1..], StringComparer.Ordinal))
            && (last == 0 || element.Ancestors().Any(outer => Matches(selector, last - 1, outer)));
    }

    private static int Weight(string selector) =>
        (selector.Count(c => c == '#') * 10_000) + (selector.Count(c => c == '.') * 100) + Regex.Count(selector, "(^| )\\w");
}
