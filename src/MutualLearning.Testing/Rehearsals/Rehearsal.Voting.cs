using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>Ballots.</content>
public sealed partial class Rehearsal
{
    private static readonly ValueList<string> Choices = ["A", "B", "C"];

    private async Task<Decision?> VoteAsync(
        DecisionId name, PersonId lead, IReadOnlyDictionary<PersonId, Stance> ballots, CancellationToken cancellationToken)
    {
        var practice = Session.Practice!;
        var electorate = Session.Participants.Where(static p => p.Presence == Presence.Present).Select(static p => p.Person);
        if (!RuleSpec.TryParse(practice.DefaultRule.Length == 0 ? "simple-majority" : practice.DefaultRule, out var rule))
        {
            return null;
        }

        var form = FormOf(rule!);
        var question = new DecisionDeclaration(Session.Goal, rule!, electorate) { Session = id, Form = form, Options = form == BallotForm.None ? [] : Choices };
        var declared = await decisions.DeclareAsync(name, question, lead, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (declared.IsRefused)
        {
            return null;
        }

        var passes = Passes();
        foreach (var person in electorate)
        {
            var stance = ballots.TryGetValue(person, out var given) ? given
                : !IsSimulated(person) ? Stance.None
                : passes != Chance(15) ? Stance.Yes : Stance.No;
            if (stance != Stance.None)
            {
                await decisions.HandleAsync(name, Ballot(person, form, stance), default, cancellationToken).ConfigureAwait(false);
            }
        }

        var closed = await decisions.CloseAsync(name, lead, cancellationToken: cancellationToken).ConfigureAwait(false);
        return closed.IsAccepted ? closed.Value : declared.Value;
    }

    private CastBallot Ballot(PersonId person, BallotForm form, Stance stance)
    {
        var first = Choices[stance == Stance.Yes ? 0 : random.Next(Choices.Count)];
        return form switch
        {
            BallotForm.Approval => new CastBallot(person, Preference.Approved(first)),
            BallotForm.Score => new CastBallot(person, Preference.Scored((first, 1 + random.Next(3)))),
            _ => new CastBallot(person, stance, stance == Stance.Yes ? string.Empty : Words(ContributionKind.Objection, random.Next(1_000))),
        };
    }

    private static BallotForm FormOf(RuleSpec rule) => rule.Name switch
    {
        "approval" => BallotForm.Approval,
        "cumulative" or "delphi" or "score" => BallotForm.Score,
        _ => BallotForm.None,
    };
}
