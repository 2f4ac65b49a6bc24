using System;
using System.Text.Json;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;

namespace MutualLearning.Serialization;

/// <summary>Writes certificates as JSON and reads them back.</summary>
public static class CertificateJson
{
    /// <summary>Writes a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <returns>The JSON text.</returns>
    public static string Write(Certificate certificate) => JsonSerializer.Serialize(Guard.Against.Null(certificate), CertificateJsonContext.Default.Certificate);

    /// <summary>Reads a certificate.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The certificate, as it was written; nothing in it is checked.</returns>
    /// <exception cref="JsonException">The text is not the JSON of a certificate; the exception says where.</exception>
    public static Certificate Read(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(Guard.Against.Null(json), CertificateJsonContext.Default.Certificate);
            return read is { Rule: not null } ? Whole(read) : throw new JsonException("The certificate names no rule.");
        }
        catch (ArgumentException e)
        {
            throw new JsonException("A certificate lacks a member, or has one that is out of range: " + e.Message, e);
        }
    }

    // Lists that are empty are not written.
    private static Certificate Whole(Certificate read) => new(
        read.Rule, read.Winners ?? [], (read.Claims ?? []).Select(static claim => new CertificateClaim(claim.Kind ?? string.Empty, claim.Options ?? [], claim.Figures ?? []))) { Kind = read.Kind };
}
