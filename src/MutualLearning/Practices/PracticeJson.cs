using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;

namespace MutualLearning.Practices;

/// <summary>Reads and writes practice templates as JSON.</summary>
/// <remarks>
/// A template needs <c>id</c>, <c>title</c>, <c>purpose</c> and <c>phases</c>, and a phase <c>id</c> and <c>minutes</c>. What is left out
/// means: version 1, one person or more, no roles, no decision rule; a role is held by volunteers, as many as like; in a phase everyone
/// has the floor, every kind is allowed, contributions are named, it runs once and ends when the host advances. <c>minutes</c> may be
/// one number: the planned time, from nothing to the double. All words are in kebab case. Members that mean nothing are findings.
/// </remarks>
public static class PracticeJson
{
    /// <summary>The greatest length of a template, in bytes of UTF-8: 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>How deep lists and objects may stand in one another; the template itself counts.</summary>
    public const int MaxDepth = 16;

    /// <summary>How many values a template may hold: objects, lists, texts, numbers and words.</summary>
    public const int MaxValues = 10_000;

    /// <summary>How many findings are listed; one more says that there are more.</summary>
    public const int MaxFindings = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a template and checks it.</summary>
    /// <param name="json">The text; of any content.</param>
    /// <param name="kinds">The kinds of contributions that it may name; null for the built-in ones.</param>
    /// <returns>The practice, or everything that is wrong with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static PracticeReadResult Read(string json, ContributionKinds? kinds = null)
    {
        Guard.Against.Null(json);
        if (json.Length > MaxBytes)
        {
            return TooLarge();
        }

        try
        {
            return ReadBytes(Strict.GetBytes(json), kinds);
        }
        catch (EncoderFallbackException error)
        {
            // Half of a surrogate pair; what stands before it is good text.
            var before = Strict.GetBytes(json.Substring(0, error.Index));
            return BadEncoding(new FindingList(new TextPositions(before)), before.Length);
        }
    }

    /// <summary>Reads a template from UTF-8, with or without a byte order mark, and checks it.</summary>
    /// <param name="utf8">The bytes; of any content.</param>
    /// <param name="kinds">The kinds of contributions that it may name; null for the built-in ones.</param>
    /// <returns>The practice, or everything that is wrong with it.</returns>
    public static PracticeReadResult ReadUtf8(ReadOnlySpan<byte> utf8, ContributionKinds? kinds = null) =>
        utf8.Length > MaxBytes ? TooLarge() : ReadBytes(utf8.ToArray(), kinds);

    /// <summary>Writes a template that reads back as the same practice.</summary>
    /// <param name="practice">The practice; one in which <see cref="PracticeAnalysis"/> finds nothing, within the limits above.</param>
    /// <returns>The text, indented, lines ending in a line feed.</returns>
    /// <exception cref="ArgumentException">The practice holds a value that no template can hold.</exception>
    public static string Write(Practice practice) => TemplateWriter.Write(Guard.Against.Null(practice));

    /// <summary>Reads what was stored of a practice, by its form only: what was once accepted stays readable, whatever is checked today.</summary>
    internal static PracticeReadResult ReadStored(byte[] utf8)
    {
        var positions = new TextPositions(utf8);
        var findings = new FindingList(positions);
        var practice = new TemplateParser(utf8, positions, findings).Parse() is { } root
            ? new TemplateReader(new TemplateValues(findings)).Read(root)
            : null;
        return new PracticeReadResult(findings.IsEmpty ? practice : null, findings.InOrder());
    }

    private static PracticeReadResult ReadBytes(byte[] utf8, ContributionKinds? kinds)
    {
        if (utf8.Length > MaxBytes)
        {
            return TooLarge();
        }

        utf8 = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsSpan(3).ToArray() : utf8;
        var positions = new TextPositions(utf8);
        var findings = new FindingList(positions);
        try
        {
            _ = Strict.GetCharCount(utf8);
        }
        catch (DecoderFallbackException error)
        {
            return BadEncoding(findings, error.Index);
        }

        var practice = new TemplateParser(utf8, positions, findings).Parse() is { } root
            ? TemplateCheck.Read(root, findings, kinds)
            : null;
        return new PracticeReadResult(findings.IsEmpty ? practice : null, findings.InOrder());
    }

    private static PracticeReadResult BadEncoding(FindingList findings, int offset)
    {
        findings.Add("$", offset, PracticeFindings.Encoding);
        return new PracticeReadResult(null, findings.InOrder());
    }

    private static PracticeReadResult TooLarge()
    {
        var limit = MaxBytes.ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<PracticeFinding> one =
            [new PracticeFinding("$", 1, 1, PracticeFindings.TooLarge.Code, PracticeFindings.TooLarge.Format(limit))];
        return new PracticeReadResult(null, one);
    }
}
