using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Certificates;

/// <summary>Whether what a rule gave as a proof, which may be a plug-in, can be one and can be written.</summary>
internal static class CertificateProblem
{
    private const int MaxText = 65_536;
    private const long MaxSize = 1L << 26;
    private const long MaxWords = 2_000;
    private const int SizeOfAnItem = 16;

    /// <summary>What is wrong; null when nothing is, or there is no proof.</summary>
    public static Refusal? Of(Certificate? certificate, DecisionRuleContext context)
    {
        if (certificate is null)
        {
            return null;
        }

        if (certificate.Rule is null || certificate.Winners is null || certificate.Claims is null)
        {
            return new Refusal(CertificateReasons.Incomplete);
        }

        var options = new HashSet<string>(context.Options, StringComparer.Ordinal);
        return certificate.Winners.Any(static place => place.Count == 0) || !certificate.Winners.SelectMany(static place => place).All(options.Contains)
            ? new Refusal(CertificateReasons.NoOption)
            : Claims(certificate.Claims);
    }

    private static Refusal? Claims(ValueList<CertificateClaim> claims)
    {
        var size = 0L;
        foreach (var claim in claims)
        {
            if (claim.Kind is null || claim.Options is null || claim.Figures is null)
            {
                return new Refusal(CertificateReasons.Incomplete);
            }

            if (!IsText(claim.Kind) || !claim.Options.All(IsText))
            {
                return new Refusal(CertificateReasons.NoText);
            }

            if (claim.Figures.Any(static f => Math.Max(Rational.StepsOf(f.Numerator), Rational.StepsOf(f.Denominator)) > MaxWords))
            {
                return new Refusal(CertificateReasons.NumberTooLong);
            }

            size += claim.Kind.Length + claim.Options.Sum(static o => (long)o.Length + SizeOfAnItem) + (claim.Figures.Count * SizeOfAnItem);
            if (size > MaxSize)
            {
                return new Refusal(CertificateReasons.TooLong);
            }
        }

        return null;
    }

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return false;
            }
        }

        return text.Length <= MaxText;
    }
}
