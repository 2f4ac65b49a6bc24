using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Testing;

/// <summary>A certificate that is read from its first claim to its last, beside the ballots.</summary>
internal sealed partial class Proof(Certificate certificate, DecisionRuleContext context, Profile profile)
{
    // Options are found by their names, and figures compared.
    private const long StepsOfAClaim = 100;

    private int next;

    public Profile Profile => profile;

    public DecisionRuleContext Context => context;

    public ValueList<ValueList<string>> Winners => certificate.Winners;

    public bool NextIs(string kind) => next < certificate.Claims.Count && string.Equals(certificate.Claims[next].Kind, kind, StringComparison.Ordinal);

    /// <summary>The next claim, which must be of a kind: evidence that is then looked at.</summary>
    public (int[] Options, ValueList<Rational> Figures) Next(string kind)
    {
        context.Work.Spend(StepsOfAClaim * (1 + context.Options.Count));
        Require(NextIs(kind), $"Claim {next + 1} is not a {kind}.");
        var claim = certificate.Claims[next++];
        return ([.. claim.Options.Select(Place)], claim.Figures);
    }

    /// <summary>Requires that the next claim says just this.</summary>
    public void Expect(string kind, IEnumerable<int> options, params Rational[] figures) =>
        Expect(kind, ValueList<string>.Of(options.Select(o => profile.Options[o])), figures);

    /// <summary>Requires that the next claim says just this.</summary>
    public void Expect(string kind, ValueList<string> names, params Rational[] figures)
    {
        context.Work.Spend(StepsOfAClaim * (1 + context.Options.Count));
        var (expected, given) = (new CertificateClaim(kind, names, ValueList<Rational>.Of(figures)), next < certificate.Claims.Count ? certificate.Claims[next] : null);
        Require(expected.Equals(given), $"Claim {next + 1} should be '{Text(expected)}', not '{Text(given)}'.");
        next++;
    }

    public void End() => Require(next == certificate.Claims.Count, $"Claim {next + 1} and what follows prove nothing.");

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ProofException(otherwise);
        }
    }

    public string Parameter(string name, string otherwise) => certificate.Rule.Parameters.TryGetValue(name, out var value) ? value : otherwise;

    public bool Is(string parameter, string value) => string.Equals(Parameter(parameter, string.Empty), value, StringComparison.Ordinal);

    public int Number(string parameter, int otherwise) =>
        int.TryParse(Parameter(parameter, string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public Rational Fraction(string parameter, Rational otherwise) => Rational.TryParse(Parameter(parameter, string.Empty), out var number) ? number : otherwise;

    /// <summary>Requires that the certificate says what became of the proposal.</summary>
    public void RequireVerdict(VerdictKind kind) =>
        Require(certificate.Kind == kind && certificate.Winners.Count == 0, $"What follows from the counts is {kind}.");

    private static string Text(CertificateClaim? claim) => claim is null ? "nothing"
        : string.Join(" ", claim.Options.Concat(claim.Figures.Select(static f => f.ToString())).Prepend(claim.Kind));

    private int Place(string name)
    {
        var place = profile.IndexOf(name);
        Require(place >= 0, $"'{name}' is no option.");
        return place;
    }
}
