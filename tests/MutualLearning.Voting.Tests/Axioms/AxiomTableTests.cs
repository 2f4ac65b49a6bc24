using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Testing;

namespace MutualLearning.Voting.Tests.Axioms;

/// <summary>What each rule satisfies, and ballots on which it fails where theory says that it fails.</summary>
/// <remarks>
/// Sources of the table: N. Tideman, Collective Decisions and Voting (2006), ch. 13; M. Schulze (2011), table 3; D. Woodall, Monotonicity
/// of Single-Seat Preferential Election Rules (1997); P. Fishburn, Condorcet Social Choice Functions (1977); W. Holliday and E. Pacuit,
/// Split Cycle (2023); M. Balinski and R. Laraki, Majority Judgment (2011); H. Moulin, Condorcet's Principle Implies the No Show Paradox
/// (1988), for participation; J. Green-Armytage, Four Condorcet–Hare Hybrid Methods (2011). Rankings are strict, options may be left out.
/// </remarks>
public sealed class AxiomTableTests
{
    private const int ToHold = 300;
    private const int ToFail = 20_000;

    private static readonly Axiom[] Columns =
    [
        Testing.Axioms.Anonymity, Testing.Axioms.Neutrality, Testing.Axioms.Homogeneity, Testing.Axioms.Pareto, Testing.Axioms.Majority, Testing.Axioms.CondorcetWinner,
        Testing.Axioms.CondorcetLoser, Testing.Axioms.Smith, Testing.Axioms.Monotonicity, Testing.Axioms.Participation, Testing.Axioms.Clones, Testing.Axioms.Reversal, Testing.Axioms.LaterNoHarm,
    ];

    // In the order of the columns: + holds, - fails. Ranked pairs raise no strict arc over another that is equally strong, but equal
    // arcs are locked at once, and so raising a winner can lock one more arc against it. Split cycle and the top sets name more
    // winners, and break participation later (Holliday and Pacuit 2023, section 6) or not at all (Brandl et al. 2019, theorem 5).
    private const string Table = """
        plurality                     +++++ ---++ --+
        two-round                     +++++ -+--- --+
        irv                           +++++ -+--- +-+
        benham                        +++++ +++-- +--
        bucklin                       +++++ ---+- ---
        borda                         ++++- -+-++ -+-
        borda:points=tournament       ++++- -+-++ -+-
        nanson                        +++++ +++-- -+-
        baldwin                       +++++ +++-- ---
        black                         +++++ ++.+- -+-
        copeland                      +++++ ++++- -+-
        minimax                       +++++ +--+- ---
        minimax:strength=margins      +++++ +--+- ---
        minimax:strength=opposition   +++++ ---+- --+
        schulze                       +++++ ++++- ++-
        schulze:strength=margins      +++++ ++++- ++-
        ranked-pairs                  +++++ +++-- ++-
        ranked-pairs:strength=margins +++++ +++-- ++-
        split-cycle                   +++++ ++++- ++-
        kemeny                        +++++ ++++- -+-
        smith                         +++-+ +++++ ++-
        schwartz                      +++-+ +++++ ++-
        approval                      +++++ +++++ ++-
        score                         ++++- ---++ ++-
        star                          ++++- -+-+- ---
        majority-judgment             ++++- ---+- +--
        """;

    private static IEnumerable<(string Rule, string Marks)> Lines => Table.Split('\n', StringSplitOptions.TrimEntries)
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static parts => (parts[0], string.Concat(parts.Skip(1))));

    public static TheoryData<string, string, bool> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, bool>();
            foreach (var (rule, marks) in Lines)
            {
                for (var i = 0; i < marks.Length; i++)
                {
                    if (marks[i] != '.')
                    {
                        cells.Add(rule, Columns[i].Name, marks[i] == '+');
                    }
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void ARule_SatisfiesAnAxiomOrFailsIt(string text, string axiom, bool holds)
    {
        var rule = Tally.Rule(text, out var spec);
        var options = Options(spec) with { Random = holds ? Trials(ToHold) : ToFail };

        var report = Testing.Axioms.Check(rule, Columns.Single(c => c.Name == axiom), options);

        (report.Counterexample is null).Should().Be(holds, report.ToString());
        report.HoldsSoFar.Should().Be(holds, "an axiom that never said anything does not hold");
    }

    [Fact]
    public void Black_FailsSmith_WithFiveOptions()
    {
        // Two circles of options, one inside the other: A, B and C beat D and E, each narrowly, and D gathers points.
        var report = Testing.Axioms.Check(Tally.Rule("black", out _), Testing.Axioms.Smith, Options(new RuleSpec("black")) with { Random = ToFail, MaxOptions = 6, LeavesOut = false });

        report.Counterexample.Should().NotBeNull(report.ToString());
    }

    [Fact]
    public void TheTable_IsInTheDocs()
    {
        var page = new StringBuilder("""
            # Axioms

            What the rules satisfy (+), and what they fail (−), on strict rankings that may leave options out, on approvals and on scores.
            Where a rule names several winners, each axiom is taken in its published form for sets. The tests search for a
            counterexample to each +, and find one for each −: see [your own rules](../extending.md#a-rule-that-chooses-among-options).

            A + says that the search found nothing, and that theory agrees. `ranked-pairs` fails monotonicity only where victories are
            equally strong, which it locks at once. `black` satisfies the Smith axiom up to four options. `split-cycle`, `smith` and
            `schwartz` often name several winners, which makes some axioms easier to satisfy.


            """.ReplaceLineEndings("\n"));
        page.Append("| Rule |").AppendJoin("", Columns.Select(static c => $" {c.Name} |")).Append("\n| --- |").AppendJoin("", Columns.Select(static _ => " --- |")).Append('\n');
        foreach (var (rule, marks) in Lines)
        {
            page.Append("| `").Append(rule).Append("` |").AppendJoin("", marks.Select(static m => m == '+' ? " + |" : " − |")).Append('\n');
        }

        page.Append("\n| Axiom | What holds | Source |\n| --- | --- | --- |\n");
        foreach (var axiom in Testing.Axioms.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {axiom.Name} | {axiom.Statement} | {axiom.Source} |\n");
        }

        page.Append("\nThe last four are on several seats: `meek-stv` is proportional for solid coalitions; `scottish-stv` is not quite, for its quota is a whole\nnumber.\n");
        Approved.Matches(page.ToString(), "docs/voting/axioms.md");
    }

    [Fact]
    public void EveryRuleOnOptions_IsInTheTable()
    {
        // Those that choose several, need parameters or persons, or choose nobody on purpose, are checked elsewhere.
        string[] elsewhere =
        [
            "delphi", "sortition", "condorcet", "scottish-stv", "meek-stv", "cumulative", "quadratic", "weighted-criteria", "allocated-score", "sequentially-spent-score", "reweighted-range",
            "av", "sav", "pav", "seqpav", "revseqpav", "slav", "seqslav", "geom2", "cc", "seqcc", "lexcc", "adams", "seqphragmen", "minimaxphragmen",
            "leximaxphragmen", "phragmen-enestroem", "maximin-support", "equal-shares", "monroe", "minimaxav", "lexminimaxav", "consensus-rule", "eph", "greedy-monroe", "trivial",
            "dhondt", "sainte-lague", "hare-niemeyer", "greedy",
        ];
        var known = Lines.Select(static line => line.Rule.Split(':')[0]).Concat(elsewhere).ToHashSet(StringComparer.Ordinal);

        var nothing = new DecisionRuleContext(ValueList<PersonId>.Empty, [], ValueList<Objection>.Empty, new Dictionary<string, string>());
        var onOptions = VotingRules.BuiltIn.All.Where(rule => rule.Evaluate(nothing).Reason == VerdictReasons.NoOptions.Code).Select(static rule => rule.Id.Name);
        onOptions.Should().NotBeEmpty().And.BeSubsetOf(known);
    }

    [Theory]
    [InlineData("meek-stv", true)]
    [InlineData("scottish-stv", false)] // Its quota is a whole number, and so more than the Droop quota of the axiom.
    public void TransferableVotes_AreProportionalForSolidCoalitions(string text, bool holds)
    {
        var report = Testing.Axioms.Check(Tally.Rule(text, out _), Testing.Axioms.SolidCoalitions, AxiomOptions.Default with { Random = Trials(ToHold) });

        report.HoldsSoFar.Should().Be(holds, report.ToString());
        (report.Counterexample is null).Should().Be(holds);
    }

    // M. Lackner and P. Skowron, Multi-Winner Voting with Approval Preferences (2023), chapter 4. What fails only on more options, or is
    // not settled there, is left out.
    [Theory]
    [InlineData("av", "---")]
    [InlineData("sav", "---")]
    [InlineData("minimaxav", "---")]
    [InlineData("pav", "+++")]
    [InlineData("equal-shares", "+++")]
    [InlineData("cc", "+--")]
    [InlineData("seqcc", "+--")]
    [InlineData("lexcc", "+..")]
    [InlineData("monroe", "+-.")]
    [InlineData("greedy-monroe", "+-.")]
    [InlineData("trivial", "---")]
    [InlineData("seqphragmen", "++.")]
    [InlineData("leximaxphragmen", "++.")]
    [InlineData("maximin-support", "++.")]
    public void ACommitteeRule_RepresentsGroupsAsTheorySays(string text, string jrPjrEjr)
    {
        Axiom[] axioms = [Testing.Axioms.JustifiedRepresentation, Testing.Axioms.ProportionalJustifiedRepresentation, Testing.Axioms.ExtendedJustifiedRepresentation];
        var rule = Tally.Rule(text, out var spec);
        foreach (var (axiom, mark) in axioms.Zip(jrPjrEjr).Where(static pair => pair.Second != '.'))
        {
            var options = AxiomOptions.Default with { Spec = spec, Form = BallotForm.Approval, MaxOptions = 5, Random = mark == '+' ? Trials(ToHold) : ToFail };
            var report = Testing.Axioms.Check(rule, axiom, options);
            (report.Counterexample is null).Should().Be(mark == '+', report.ToString());
            report.Cases.Should().BePositive();
        }
    }

    internal static int Trials(int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG"), CultureInfo.InvariantCulture, out var trials) ? Math.Min(trials, 100_000) : otherwise;

    private static AxiomOptions Options(RuleSpec spec) => AxiomOptions.Default with
    {
        Spec = spec,
        Form = spec.Name switch { "approval" => BallotForm.Approval, "score" or "star" or "majority-judgment" => BallotForm.Score, _ => BallotForm.Ranking },
    };
}
