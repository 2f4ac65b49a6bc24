using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Cli.Html;

namespace MutualLearning.Cli.Tests.Html;

public sealed class PaletteTests
{
    public static TheoryData<bool> Palettes => [true, false];

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Contrast_OfEveryTextOnEverySurface_IsAA(bool light)
    {
        var palette = light ? Palette.Light : Palette.Dark;
        foreach (var (surface, text) in palette.Surfaces.SelectMany(s => palette.Texts, (s, t) => (s, t)))
        {
            Contrast(surface, text).Should().BeGreaterThanOrEqualTo(4.5, "{0} stands on {1}", text.Name, surface.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Contrast_OfEveryMarkOnEverySurface_IsAA(bool light)
    {
        var palette = light ? Palette.Light : Palette.Dark;
        foreach (var (surface, mark) in palette.Surfaces.SelectMany(s => palette.Marks, (s, m) => (s, m)))
        {
            Contrast(surface, mark).Should().BeGreaterThanOrEqualTo(3, "{0} stands on {1}", mark.Name, surface.Name);
        }
    }

    [Fact]
    public void Css_UsesOnlyColoursOfThePalettes()
    {
        var css = StyleSheet.Css.Replace(Palette.Light.Css(), string.Empty).Replace(Palette.Dark.Css(), string.Empty);

        Regex.Matches(css, "#[0-9a-f]{3,8}\\b").Should().BeEmpty();
        Regex.Matches(css, "var\\(--(\\w+)\\)").Select(m => m.Groups[1].Value).Distinct()
            .Should().BeEquivalentTo(Palette.Light.All.Select(colour => colour.Name));
        Palette.Dark.All.Select(colour => colour.Name).Should().Equal(Palette.Light.All.Select(colour => colour.Name));
    }

    [Fact]
    public void Css_TextAndSurfacesAreUsedAsSuch()
    {
        Used("(?<![-\\w])(?:color|fill):var\\(--(\\w+)\\)", "\\.(?:bar|band)\\{[^}]*\\}")
            .Should().BeSubsetOf(Palette.Light.Texts.Select(colour => colour.Name));
        Used("background:var\\(--(\\w+)\\)", "$^").Should().BeSubsetOf(Palette.Light.Surfaces.Select(colour => colour.Name));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_OfKnownPairs_IsAsPublished(string a, string b, double ratio) =>
        Contrast(new Colour("a", a), new Colour("b", b)).Should().BeApproximately(ratio, 0.01);

    private static string[] Used(string pattern, string without) =>
        [.. Regex.Matches(Regex.Replace(StyleSheet.Css, without, string.Empty), pattern).Select(m => m.Groups[1].Value).Distinct()];

    private static double Contrast(Colour a, Colour b) => Html.Contrast.Of(a.Value, b.Value);
}
