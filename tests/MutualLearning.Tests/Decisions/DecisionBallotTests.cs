using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Decisions;

/// <summary>Who casts what: the ballots that fit a proposal or options, next to those that just do not.</summary>
public sealed class DecisionBallotTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Zoe = new("zoe");
    private static readonly PersonId Max = new("max");
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3)) { Advisory = [Zoe] };
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B"] };
    private static readonly DecisionDeclaration Scored = Day with { Rule = new RuleSpec("delphi"), Form = BallotForm.Score };
    private static readonly DecisionDeclaration Approved = Day with { Rule = new RuleSpec("approval"), Form = BallotForm.Approval };

    private static Dictionary<string, (DecisionDeclaration Given, CastBallot When, Refusal Then)> Wrong { get; } = new(StringComparer.Ordinal)
    {
        ["no stance"] = (Plain, new(Ana, Stance.None), new(DecisionRefusals.StanceMissing)),
        ["no such stance"] = (Plain, new(Ana, (Stance)99), new(DecisionRefusals.StanceMissing)),
        ["no strength"] = (Plain, new(Ana, Stance.Yes, Strength: 0m), new(DecisionRefusals.StanceMissing)),
        ["too much strength"] = (Plain, new(Ana, Stance.Yes, Strength: 1.01m), new(DecisionRefusals.StanceMissing)),
        ["a preference without options"] = (Plain, new(Ana, Preference.Ranked("A")), Unfit(Codes.Of("ballot.no-options"))),
        ["a grade of another stance"] = (Plain, new(Ana, Stance.Yes) { Grade = Grade.Fingers(1) }, new(DecisionRefusals.GradeInvalid, "1", "FistToFive")),
        ["a grade of another strength"] = (Plain, new(Ana, Stance.No, Strength: 1m) { Grade = Grade.Fingers(2) }, new(DecisionRefusals.GradeInvalid, "2", "FistToFive")),
        ["a grade without a stance"] = (Plain, new(Ana, Stance.None) { Grade = Grade.Fingers(9) }, new(DecisionRefusals.GradeInvalid, "9", "FistToFive")),
        ["a grade of options"] = (Day, new(Ana, Preference.Ranked("A")) { Grade = Grade.Fingers(5) }, new(DecisionRefusals.GradeInvalid, "5", "FistToFive")),
        ["a stance on options"] = (Day, new(Ana, Stance.Yes), Unfit(Codes.Of("ballot.says-nothing"))),
        ["marks that are missing"] = (Day, new(Ana, new Preference(BallotForm.Ranking, null!)), Unfit(Codes.Of("ballot.no-marks"))),
        ["a stance beside a preference"] = (Day, new CastBallot(Ana, Stance.Yes) { Preference = Preference.Ranked("A") }, Unfit(Codes.Of("ballot.stance-on-options"))),
        ["another form"] = (Day, new(Ana, new Preference(BallotForm.Approval, [new("A", 1)])), Unfit(new(Codes.Of("ballot.other-form"), "Approval", "Ranking"))),
        ["a mark of no option"] = (Day, new(Ana, new Preference(BallotForm.Ranking, [new(null!, 1)])), Unfit(new(Codes.Of("ballot.no-such-option"), ""))),
        ["an unknown option"] = (Day, new(Ana, Preference.Ranked("X")), Unfit(new(Codes.Of("ballot.no-such-option"), "X"))),
        ["an option twice"] = (Day, new(Ana, new Preference(BallotForm.Ranking, [new("A", 1), new("A", 2)])), Unfit(new(Codes.Of("ballot.marked-twice"), "A"))),
        ["a rank of 0"] = (Day, new(Ana, new Preference(BallotForm.Ranking, [new("A", 0)])), Unfit(new(Codes.Of("ballot.mark-out-of-range"), "0", "A", "1 to 10000"))),
        ["too low a rank"] = (Day, new(Ana, new Preference(BallotForm.Ranking, [new("A", 10_001)])), Unfit(new(Codes.Of("ballot.mark-out-of-range"), "10001", "A", "1 to 10000"))),
        ["an approval of 2"] = (Approved, new(Ana, new Preference(BallotForm.Approval, [new("A", 2)])), Unfit(new(Codes.Of("ballot.mark-out-of-range"), "2", "A", "1 to 1"))),
        ["a score below 0"] = (Scored, new(Ana, new Preference(BallotForm.Score, [new("A", -1)])), Unfit(new(Codes.Of("ballot.mark-out-of-range"), "-1", "A", "0 to 10000"))),
    };

    private static Dictionary<string, (DecisionDeclaration Given, CastBallot When)> Right { get; } = new(StringComparer.Ordinal)
    {
        ["yes"] = (Plain, new(Ana, Stance.Yes)),
        ["no"] = (Plain, new(Ana, Stance.No)),
        ["abstention"] = (Plain, new(Ana, Stance.Abstain)),
        ["standing aside"] = (Plain, new(Ana, Stance.StandAside)),
        ["block"] = (Plain, new(Ana, Stance.Block)),
        ["the least strength"] = (Plain, new(Ana, Stance.Yes, Strength: 0.01m)),
        ["a grade"] = (Plain, new(Ana, Grade.Fingers(2), "So.")),
        ["abstention from options"] = (Day, new(Ana, Stance.Abstain)),
        ["a ranking"] = (Day, new(Ana, Preference.Ranked("B", "A"))),
        ["the lowest rank"] = (Day, new(Ana, new Preference(BallotForm.Ranking, [new("A", 10_000)]))),
        ["a score of 0"] = (Scored, new(Ana, new Preference(BallotForm.Score, [new("A", 0)]))),
        ["an approval"] = (Approved, new(Ana, new Preference(BallotForm.Approval, [new("A", 1)]))),
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    public static TheoryData<string> RightNames => [.. Right.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void ABallot_ThatDoesNotFit_IsRefused(string name)
    {
        var (given, when, then) = Wrong[name];

        Run.Of(given).When(when).Outcome.Refusal.Should().Be(then);
    }

    [Theory]
    [MemberData(nameof(RightNames))]
    public void ABallot_ThatFits_IsTakenAndBeginsTheDiscussion(string name)
    {
        var (given, when) = Right[name];
        var ballot = new Ballot(Ana, default, when.Stance, when.Strength, when.Reason, false, string.Empty) { Preference = when.Preference, Grade = when.Grade };

        Run.Of(given).When(when).Then(new DiscussionBegun(Run.Now, Ana), new BallotCast(Run.Now, ballot));
        Run.Of(given, new BeginDiscussion(Ana)).When(when).Then(new BallotCast(Run.Now, ballot));
    }

    [Fact]
    public void VotersAndAdvisers_Speak_AndNobodyElse()
    {
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes), new CastBallot(Zoe, Stance.No)).State.Ballots.Values.OrderBy(b => b.Voter).Select(b => b.IsAdvisory).Should().Equal(false, true);
        Run.Of(Plain).When(new CastBallot(Max, Stance.Yes)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "max"));
        Run.Of(Plain).When(new RaiseObjection(Max, "No.")).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "max"));
        Run.Of(Plain, new RaiseObjection(Zoe, "No.")).State.Objections.Select(o => o.By).Should().Equal(Zoe);
        Run.Of(Plain).When(new RecuseFromDecision(Zoe, "Mine.")).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "zoe"), "she has no vote to give up");
        Run.Of(Plain).When(new RecuseFromDecision(Max, "Mine.")).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "max"));
    }

    [Fact]
    public void StepBack_ComesBeforeTheBallot()
    {
        var secret = Plain with { Secrecy = Secrecy.Secret };

        Run.Of(Plain, new CastBallot(Ana, Stance.Yes)).When(new RecuseFromDecision(Ben, "Mine.")).ThenAccepted();
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes)).When(new RecuseFromDecision(Ana, "Mine.")).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.HasVoted, "p0"));
        Run.Of(secret, new CastBallot(Ana, Stance.Yes, Pseudonym: Mask(Ana))).When(new RecuseFromDecision(Ben, "Mine.")).Outcome.Refusal
            .Should().Be(new Refusal(DecisionRefusals.HasVoted, "p1"), "nobody can tell whether he has");
        Run.Of(secret).When(new RecuseFromDecision(Ben, "Mine.")).ThenAccepted();
    }

    [Fact]
    public void ASecretBallot_NamesNobody_NeitherThePersonNorTheTime()
    {
        var secret = Plain with { Secrecy = Secrecy.Secret, Fallback = new RuleSpec("simple-majority"), VotePeriod = Duration.FromDays(1) };
        var given = Run.Of(secret, new BeginDiscussion(Ana));
        var later = Run.Now + Duration.FromHours(1);

        var cast = (BallotCast)given.When(new CastBallot(Ana, Stance.Block, Pseudonym: Mask(Ana)), later).Outcome.Events.Single();
        (cast.At, cast.Ballot.Voter.IsDefault, cast.Ballot.Pseudonym).Should().Be((Run.Now, true, Mask(Ana)));
        var withdrawn = (BallotWithdrawn)given.Given(cast).When(new WithdrawBallot(Ana, Mask(Ana)), later).Outcome.Events.Single();
        (withdrawn.At, withdrawn.Voter.IsDefault, withdrawn.Pseudonym).Should().Be((Run.Now, true, Mask(Ana)));
        given.When(new CastBallot(Ana, Stance.Yes)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.PseudonymNeeded));
        Run.Of(Plain).When(new CastBallot(Ana, Stance.Yes, Pseudonym: Mask(Ana))).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.PseudonymNotWanted));
    }

    [Fact]
    public void AFinalBallot_StaysAsItWasCast_SecretOrNot()
    {
        var final = Plain with { AreBallotsFinal = true };
        var secret = Run.Of(final with { Secrecy = Secrecy.Secret }, new CastBallot(Ana, Stance.Yes, Pseudonym: Mask(Ana)));

        Run.Of(final, new CastBallot(Ana, Stance.Yes)).When(new CastBallot(Ana, Stance.No)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.BallotFinal));
        Run.Of(final, new CastBallot(Ana, Stance.Yes)).When(new CastBallot(Ben, Stance.No)).ThenAccepted();
        secret.When(new CastBallot(Ana, Stance.No, Pseudonym: Mask(Ana))).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.BallotFinal));
        secret.When(new WithdrawBallot(Ana, Mask(Ana))).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.BallotFinal));
        secret.When(new CastBallot(Ben, Stance.No, Pseudonym: Mask(Ben))).ThenAccepted();
    }

    [Fact]
    public void ABallot_OnAnotherVersion_IsRefused()
    {
        var amended = Run.Of(Plain, new AmendProposal(Ana, "So."));

        amended.When(new CastBallot(Ana, Stance.Yes) { Version = 1 }).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.VersionPassed, "1", "2"));
        amended.When(new RaiseObjection(Ana, "No.") { Version = 1 }).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.VersionPassed, "1", "2"));
        amended.When(new CastBallot(Ana, Stance.Yes) { Version = 2 }).ThenAccepted();
        amended.When(new CastBallot(Ana, Stance.Yes)).ThenAccepted();
    }

    private static Refusal Unfit(Refusal why) => new Refusal(DecisionRefusals.PreferenceInvalid).Because(why);

    private static Pseudonym Mask(PersonId person) => Pseudonym.Of(new byte[32], person);
}
