using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Testing;

namespace MutualLearning.Voting.Tests.Certificates;

/// <summary>What became of a proposal is proven by what was counted.</summary>
public sealed class VoteCertificateTests
{
    private static readonly string[] Certified =
    [
        "simple-majority", "simple-majority:base=cast", "simple-majority:base=electorate", "simple-majority:classes=every", "absolute-majority", "super-majority",
        "super-majority:base=present,strict=yes", "super-majority:threshold=1/2,classes=every", "consensus", "consensus:max-stand-asides=1", "consent", "consent:reasons=required",
        "lazy-consensus", "apache-3-plus-1", "apache-3-plus-1:veto=yes", "advice:decider=p0", "advice:decider=p0,min-advice=3", "delegated:decider=p0", "delegated:decider=p0,veto=p1;p2",
        "fist-to-five", "fist-to-five:needed=2,part=2/3", "gradients", "gradients:needed=5,part=1/2", "roman", "roman:max-down=1",
    ];

    public static TheoryData<string> Rules => [.. Certified];

    // Letters as in Votes; some voices weigh more, are handed on, or are of a class.
    private static Gen<DecisionRuleContext> Contexts(RuleSpec spec) =>
        from votes in Gen.Char["yyynnNhHasb-"].Array[0, 9]
        from objections in Gen.Int[0, 2]
        from settled in Gen.Bool
        from weighs in Gen.Bool
        from present in Gen.Int[0, 9]
        select new DecisionRuleContext(
            Votes.Electorate(votes.Length),
            Votes.Ballots(new string(votes)),
            ValueList<Objection>.Of(Enumerable.Range(0, objections).Select(i => new Objection(i + 1, Votes.Person(i), "no", settled ? "so" : null))),
            spec.Parameters)
        {
            Classes = [new("staff", Votes.Electorate(votes.Length / 2)), new("others", Votes.Electorate(votes.Length).Where(p => !Votes.Electorate(votes.Length / 2).Contains(p)))],
            Present = Votes.Electorate(Math.Min(present, votes.Length)),
            Power = weighs ? new VotingPower(votes.Length > 1 ? [new(Votes.Person(1), 3)] : [], votes.Length > 3 ? [new(Votes.Person(2), Votes.Person(3))] : [], 3) : VotingPower.Equal,
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void ACertificate_ProvesTheVerdict_AndAChangedOneNothing(string text)
    {
        var rule = Tally.Rule(text, out var spec);
        Contexts(spec).Sample(
            context =>
            {
                var certificate = rule.Certify(context)!;
                certificate.Kind.Should().Be(rule.Evaluate(context).Kind);
                CertificateCheck.Problem(certificate, context).Should().BeNull(CertificateJson.Write(certificate));
                CertificateJson.Read(CertificateJson.Write(certificate)).Should().Be(certificate);
                foreach (var changed in Changes(certificate))
                {
                    CertificateCheck.Problem(changed, context).Should().NotBeNull(CertificateJson.Write(changed));
                }
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void AnotherRule_IsProvenOnlyWhereItSaysTheSame()
    {
        foreach (var (text, other) in Certified.SelectMany(_ => Certified, static (a, b) => (a, b)))
        {
            var rule = Tally.Rule(text, out var spec);
            var instead = Tally.Rule(other, out var named);
            Contexts(spec).Sample(
                context =>
                {
                    var certificate = rule.Certify(context)! with { Rule = named };
                    if (CertificateCheck.Problem(certificate, context) is null)
                    {
                        instead.Evaluate(context.With(named.Parameters)).Kind.Should().Be(certificate.Kind, other);
                    }
                },
                iter: 3,
                threads: 1);
        }
    }

    private static IEnumerable<Certificate> Changes(Certificate one)
    {
        foreach (var kind in Enum.GetValues<VerdictKind>().Where(kind => kind != one.Kind))
        {
            yield return one with { Kind = kind };
        }

        yield return one with { Winners = [["A"]] };
        for (var i = 0; i < one.Claims.Count; i++)
        {
            var claim = one.Claims[i];
            yield return one with { Claims = ValueList<CertificateClaim>.Of(one.Claims.Where((_, k) => k != i)) };
            yield return one with { Claims = one.Claims.Add(claim) };
            yield return one with { Claims = one.Claims.SetItem(i, claim with { Kind = claim.Kind + "s" }) };
            yield return one with { Claims = one.Claims.SetItem(i, claim with { Options = [.. claim.Options, "x"] }) };
            for (var k = 0; k < claim.Figures.Count; k++)
            {
                yield return one with { Claims = one.Claims.SetItem(i, claim with { Figures = claim.Figures.SetItem(k, claim.Figures[k] + 1) }) };
                yield return one with { Claims = one.Claims.SetItem(i, claim with { Figures = claim.Figures.SetItem(k, claim.Figures[k] - 1) }) };
            }
        }
    }
}
