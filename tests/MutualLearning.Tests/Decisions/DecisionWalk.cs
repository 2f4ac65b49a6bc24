using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>A random declaration, right or wrong, and random commands to it.</summary>
internal sealed record DecisionWalk(DecisionDeclaration Declaration, DecisionWalk.Step[] Steps)
{
    public static readonly Instant Nine = Instant.FromUtc(2026, 1, 1, 9, 0);

    private static readonly string[] Rules =
    [
        "simple-majority", "absolute-majority", "super-majority:base=electorate", "consensus:max-stand-asides=1", "consent", "lazy-consensus",
        "apache-3-plus-1:veto=yes", "advice:decider=p0", "delegated:decider=p0", "delegated", "unknown", "super-majority:threshold=0/0", "plurality", "plurality",
    ];

    private static readonly string?[] Words = ["because", string.Empty, " ", null, new('x', DecisionDecider.MaxTextLength + 1)];

    private static readonly PersonId[] People = [.. Enumerable.Range(0, 5).Select(Votes.Person), default];

    /// <summary>One command as numbers: which, by whom, which thing, which words, how many minutes later.</summary>
    internal sealed record Step(int Command, int By, int Thing, int Text, int Later);

    public static Gen<DecisionWalk> Any { get; } = Gen.Select(
        AnyDeclaration(),
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 5], Gen.Int[0, 7], Gen.Frequency((5, Gen.Const(0)), (2, Gen.Int[1, 4])), Gen.Int[0, 5], (a, b, c, d, e) => new Step(a, b, c, d, e)).Array[0, 45],
        (declaration, steps) => new DecisionWalk(declaration, steps));

    /// <summary>Goes through the walk; every command is shown with the outcome and the decision before and after it.</summary>
    /// <param name="spoil">Makes another command of each that is sent, by its number; null leaves them as they are.</param>
    public IEnumerable<(Decision Before, DecisionCommand Command, Decided<DecisionEvent> Outcome, Decision After)> Go(Func<int, DecisionCommand, DecisionCommand>? spoil = null)
    {
        var given = Run.Nothing.At(Nine);
        var number = 0;
        foreach (var step in Steps.Prepend(null))
        {
            given = given.Wait(Duration.FromMinutes(step?.Later ?? 0));
            var command = step is null ? new DeclareDecision(new("d"), Declaration, People[0]) : Command(step);
            command = spoil is null ? command : spoil(number, command);
            number++;
            var answer = given.When(command, commandId: new("c"), permission: step?.Later == 5 ? "HR" : null);
            yield return (given.State, command, answer.Outcome, answer.State);
            given = answer.Outcome.IsAccepted ? given.Given([.. answer.Outcome.Events]) : given;
        }
    }

    public static Pseudonym Mask(PersonId person) => new("mask-" + person.Value[1..]);

    private DecisionCommand Command(Step s)
    {
        var by = People[s.By];
        var text = Words[s.Text];
        var mask = Declaration.Secrecy == Secrecy.Secret && !by.IsDefault && s.Thing != 7 ? Mask(by) : default;
        return s.Command switch
        {
            0 => new DeclareDecision(new("d"), s.Thing == 0 ? null! : Declaration, by),
            1 => new DeclareDecision(default, Declaration, by),
            2 => new ChangeRule(s.Thing == 0 ? null! : Rule(Rules[(s.Thing * 3) % Rules.Length]), by),
            3 => new BeginDiscussion(by),
            4 or 5 => new WithdrawBallot(by, mask),
            6 => new RaiseObjection(by, text!),
            7 => new SettleDecisionObjection(s.Thing - 2, by, text!),
            8 => new RecuseFromDecision(by, text!),
            9 or 10 => new CloseDecision(by, text!),
            11 when s.Thing == 4 => new AddOption(s.Text == 3 ? null! : "option " + s.Later, by),
            11 when s.Thing > 4 => new ReviewDecision((ReviewOutcome)(s.Thing - 4), by, text!, s.Later == 0 ? new LocalDate(2026, 9, 1) : null),
            11 when s.Thing == 0 => new SupersedeDecision(new(s.Text == 0 ? "d" : "e"), by),
            < 22 when s.Command % 2 == 0 => new CastBallot(by, Said(s)) { Pseudonym = mask },
            31 or 32 => new AmendProposal(by, text!, s.Thing == 0 ? "Go later?" : string.Empty) { Integrates = s.Thing == 1 ? [1] : ValueList<int>.Empty },
            33 or 34 => new AnswerAdvice(People[s.Thing % 6], (AdviceAnswer)(s.Later + 1), text!, by),
            35 => new RecordPresence(s.Thing == 7 ? null! : [People[s.Thing % 6]], by),
            36 => new RecordLot(TieStep.Drawn, s.Thing == 7 ? null! : ["blue", "red"], string.Empty, by),
            37 => new RecordLot(TieStep.Lot, ValueList<string>.Empty, text!, by),
            38 or 39 => new DelegateVote(by, [new DelegationShare(s.Thing == 7 ? null! : [People[s.Thing % 6]], 1)]),
            40 or 41 or 42 => new DelegateVote(by, People[(s.By + 1) % 3]),
            43 or 44 => new WithdrawDelegation(by),
            45 => new RaiseObjection(by, "because"),
            46 or 47 => new SettleDecisionObjection(1, by, text!),
            49 or 50 => new ExtendDeadline(Nine + Duration.FromMinutes(15 + (10 * s.Thing)), by, text!),
            48 => new AnswerAdvice(People[1], AdviceAnswer.Adapted, "because", People[0]),
            _ => new CastBallot(by, (Stance)s.Thing, text is "because" ? Said(by) : text!, s.Later == 5 ? 0.5m : s.Later - 1, s.Thing == 6 ? null! : string.Empty, mask),
        };
    }

    private static Preference Said(Step s) => s.Thing switch
    {
        0 => null!,
        1 => new Preference(BallotForm.Ranking, null!),
        2 => Preference.Approved("red"),
        3 => Preference.Ranked("red", "red"),
        4 => Preference.Ranked("no such"),
        _ => s.By % 2 == 0 ? Preference.Ranked("red", "blue") : Preference.Ranked("blue"),
    };

    /// <summary>The words of a ballot, which show whose it is.</summary>
    public static string Said(PersonId by) => $"because <{by}>";

    private static RuleSpec Rule(string text) => RuleSpec.TryParse(text, out var spec) ? spec! : throw new System.FormatException(text);

    private static Gen<DecisionDeclaration> AnyDeclaration() => Gen.Select(
        Gen.OneOfConst(Rules).Array[2],
        Gen.Int[0, 4],
        Gen.Int[0, 2],
        Gen.Enum<Secrecy>(),
        Gen.Int[0, 5],
        Gen.Bool,
        (rules, voters, advisers, secrecy, extra, reasons) => new DecisionDeclaration(extra == 5 ? " " : "Go?", Rule(rules[0]), Votes.Electorate(voters))
        {
            Advisory = ValueList<PersonId>.Of(People.Skip(voters == 4 ? 3 : voters).Take(advisers)),
            Secrecy = secrecy,
            Options = rules[0] is "plurality" ? ValueList<string>.Of(["red", "blue"]) : ValueList<string>.Empty,
            Seats = rules[0] is "plurality" && extra == 0 ? 3 : 1,
            Fallback = extra > 3 ? null : Rule(rules[1]),
            Quorum = extra switch { 0 => new Rational(1, 2), 1 => new Rational(3, 2), _ => null },
            Deadline = extra == 2 ? Nine + Duration.FromMinutes(20) : null,
            ReasonsRequired = reasons,
            AreBallotsFinal = extra == 4,
            DoAnswersCarryOver = reasons,
            Powers = (extra % 2 == 0) == reasons ? ValueList<PowerGrant>.Of(Enum.GetValues<DecisionPower>().Select(p => new PowerGrant(p, PowerHolder.Elector | PowerHolder.Declarer))) : [],
            ClosesAtDeadline = reasons,
            MustAnswerAdvice = extra == 4 && secrecy != Secrecy.Secret,
            VotePeriod = extra == 3 ? Duration.FromMinutes(30) : null,
            Ties = rules[0] is "plurality" ? new TieLadder([TieStep.Drawn, TieStep.Lot]) : null,
            Delegation = extra is 2 or 3 && secrecy != Secrecy.Secret ? new DelegationPolicy { MaxChain = 2 } : null,
            Weights = extra == 3 && secrecy != Secrecy.Secret && voters > 0 ? [new VoterWeight(Votes.Person(0), 3)] : ValueList<VoterWeight>.Empty,
        });
}
