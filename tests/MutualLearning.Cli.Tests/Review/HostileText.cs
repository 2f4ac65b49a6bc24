using CsCheck;

namespace MutualLearning.Cli.Tests.Review;

/// <summary>Texts that try to become more than text.</summary>
internal static class HostileText
{
    public static string[] Known { get; } =
    [
        "</script><script>alert(1)</script>",
        "</style></title><img src=x onerror=alert(1)>",
        "\"' onmouseover='alert(1)' \"",
        "&amp;&lt;&#x3C;&nbsp;",
        "]]><!-- <![CDATA[ -->",
        "[red]not red[/] [[ ]] [link=https://example.org]x[/]",
        "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\",
        "\u009b31mred \u009d0;title\u009c \u001bPq#0\u001b\\ \u001b(B \u001b",
        "\u202egnp.exe\u202c \u2066isolate\u2069 \ufeff",
        "a\ud800b\udc00c\ud83d",
        "line\r\nline\u2028line\u0085line\u0000nul\u0008\u0008",
        "\uffff\ufffe\ufdd0",
        "{0} {name} %s ${x} {{x}}",
        "مرحبا שלום 你好 👩‍👩‍👧 e\u0301",
        string.Empty,
    ];

    /// <summary>Known hostile pieces mixed with any characters, halves of surrogate pairs too.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.OneOfConst(Known),
        Gen.Char.Array[0, 30].Select(chars => new string(chars)),
        Gen.Select(Gen.OneOfConst(Known), Gen.Char.Array[0, 5], Gen.OneOfConst(Known), (a, b, c) => a + new string(b) + c));
}
