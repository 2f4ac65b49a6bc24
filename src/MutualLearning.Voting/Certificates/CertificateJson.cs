using System;
using System.Linq;
using System.Text.Json;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Certificates;

/// <summary>Writes certificates as JSON and reads them back.</summary>
public static class CertificateJson
{
    /// <summary>Writes a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <returns>The JSON text.</returns>
    public static string Write(Certificate certificate) => JsonSerializer.Serialize(Stored(Guard.Against.Null(certificate)), CertificateJsonContext.Default.StoredCertificate);

    /// <summary>Reads a certificate.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The certificate, as it was written; nothing in it is checked.</returns>
    /// <exception cref="JsonException">The text is not the JSON of a certificate; the exception says where.</exception>
    public static Certificate Read(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(Guard.Against.Null(json), CertificateJsonContext.Default.StoredCertificate);
            return read?.Rule is { } rule ? Whole(read, rule) : throw new JsonException("The certificate names no rule.");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new JsonException("A certificate lacks a member, or has one that is out of range: " + e.Message, e);
        }
    }

    // Lists that are empty are not written.
    private static StoredCertificate Stored(Certificate certificate) => new(
        certificate.Rule.ToString(),
        NullIfNone(certificate.Winners.Select(static place => (string[])[.. place])),
        NullIfNone(certificate.Claims.Select(static claim => new StoredClaim(claim.Kind, NullIfNone(claim.Options), NullIfNone(claim.Figures.Select(static f => f.ToString()))))),
        certificate.Kind);

    private static T[]? NullIfNone<T>(ValueList<T> items) => items.Count == 0 ? null : [.. items];

    private static Certificate Whole(StoredCertificate read, string rule) => new(
        RuleSpec.TryParse(rule, out var spec) ? spec! : throw new FormatException($"'{rule}' is not a rule."),
        ValueList<ValueList<string>>.Of((read.Winners ?? []).Select(ValueList<string>.Of)),
        ValueList<CertificateClaim>.Of((read.Claims ?? []).Select(static claim => claim is null
            ? throw new FormatException("A claim is null.")
            : new CertificateClaim(claim.Kind ?? string.Empty, ValueList<string>.Of(claim.Options ?? []), ValueList<Rational>.Of((claim.Figures ?? []).Select(Number)))))) { Kind = read.Kind };

    private static Rational Number(string text) => Rational.TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a number.");
}
