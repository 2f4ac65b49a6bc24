using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>Takes a decision by the rule of the practice.</summary>
internal static class Voting
{
    private static readonly ValueList<string> Choices = ["A", "B", "C"];

    public static async Task<Decision?> VoteAsync(
        RehearsalStage stage, IDecisions decisions, DecisionId name, PersonId lead, IReadOnlyDictionary<PersonId, Stance> ballots, CancellationToken cancellationToken)
    {
        var session = stage.Session;
        var practice = session.Practice!;
        var electorate = session.Participants.Where(static p => p.Presence == Presence.Present).Select(static p => p.Person);
        if (!RuleSpec.TryParse(practice.DefaultRule.Length == 0 ? "simple-majority" : practice.DefaultRule, out var rule))
        {
            return null;
        }

        var form = FormOf(rule!);
        var question = new DecisionDeclaration(session.Goal, rule!, electorate) { Session = stage.Id, Form = form, Options = form == BallotForm.None ? [] : Choices };
        var declared = await decisions.DeclareAsync(name, question, lead, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (declared.IsRefused)
        {
            return null;
        }

        var passes = Outcomes.Passes(stage);
        foreach (var person in electorate)
        {
            var stance = ballots.TryGetValue(person, out var given) ? given
                : !stage.IsSimulated(person) ? Stance.None
                : passes != stage.Chance(15) ? Stance.Yes : Stance.No;
            if (stance != Stance.None)
            {
                await decisions.HandleAsync(name, Ballot(stage, person, form, stance), default, cancellationToken).ConfigureAwait(false);
            }
        }

        await decisions.CloseAsync(name, lead, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await decisions.FindUnfilteredAsync(name, cancellationToken).ConfigureAwait(false);
    }

    private static CastBallot Ballot(RehearsalStage stage, PersonId person, BallotForm form, Stance stance)
    {
        var first = Choices[stance == Stance.Yes ? 0 : stage.Random.Next(Choices.Count)];
        return form switch
        {
            BallotForm.Approval => new CastBallot(person, Preference.Approved(first)),
            BallotForm.Score => new CastBallot(person, Preference.Scored((first, 1 + stage.Random.Next(3)))),
            _ => new CastBallot(person, stance, stance == Stance.Yes ? string.Empty : stage.Say(ContributionKind.Objection)),
        };
    }

    private static BallotForm FormOf(RuleSpec rule) => rule.Name switch
    {
        "approval" => BallotForm.Approval,
        "cumulative" or "delphi" or "score" => BallotForm.Score,
        _ => BallotForm.None,
    };
}
