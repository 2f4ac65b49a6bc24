using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>Takes a decision in a session: by the rule of the practice, or by dots where topics are put into an order.</summary>
internal sealed class Voting(RehearsalStage stage, ISessions sessions, IDecisions decisions)
{
    /// <summary>How often a phase tries to decide before it is ended without a verdict.</summary>
    public const int MaxAttempts = 3;

    // What an option can be called.
    private const int MostLetters = 128;

    private static readonly ValueList<string> Choices = ["A", "B", "C"];

    /// <summary>Declares the decision, lets everybody vote, and closes it.</summary>
    public async Task<Result<Decision>> DecideAsync(
        DecisionId name, PersonId lead, IReadOnlyDictionary<PersonId, Stance> ballots, CancellationToken cancellationToken)
    {
        if (Question() is not { } question)
        {
            return new Refusal(DecisionRefusals.DeclarationMissing);
        }

        var declared = await sessions.DecideAsync(stage.Id, question, lead, name, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (declared.IsRefused)
        {
            return declared.Refusal;
        }

        // From the second attempt on they are of one mind.
        var passes = Outcomes.Passes(stage);
        var dissent = stage.Script.Decisions > 1 ? 0 : 15;
        foreach (var person in declared.Value.Declaration!.Electorate)
        {
            var stance = ballots.TryGetValue(person, out var given) ? given
                : !stage.IsSimulated(person) ? Stance.None
                : passes != stage.Chance(dissent) ? Stance.Yes : Stance.No;
            if (stance != Stance.None)
            {
                await decisions.HandleAsync(name, Ballot(person, question, stance), default, cancellationToken).ConfigureAwait(false);
            }
        }

        var closed = await decisions.CloseAsync(name, lead, cancellationToken: cancellationToken).ConfigureAwait(false);
        return closed.IsRefused ? closed.Refusal : (await decisions.FindUnfilteredAsync(name, cancellationToken).ConfigureAwait(false))!;
    }

    private DecisionDeclaration? Question()
    {
        var topics = Topics();
        var text = stage.Session.Visit!.Phase.Decision?.Rule ?? (topics.Count > 0 ? "cumulative:budget=3" : stage.Session.Practice!.DefaultRule);
        if (!RuleSpec.TryParse(text.Length == 0 ? "simple-majority" : text, out var rule))
        {
            return null;
        }

        var form = FormOf(rule!);
        var isSecret = topics.Count == 0 && stage.Session.Visit!.Phase.Decision is { IsSecret: true };
        return new DecisionDeclaration(stage.Session.Goal, rule!) { Secrecy = isSecret ? Secrecy.Secret : Secrecy.Open, Form = form, Options = topics.Count > 0 ? topics : form == BallotForm.None ? [] : Ideas() };
    }

    // What was proposed in the phase, as far as everybody may see it; letters where that was nothing to choose among.
    private ValueList<string> Ideas()
    {
        const int Most = 8;
        var visit = stage.Session.Visit!.Number;
        var ideas = new List<string>();
        foreach (var said in stage.Session.Contributions.Where(c => c.Visit == visit && c.Kind == ContributionKind.Idea && c.Text.Length <= MostLetters && stage.Session.CanSee(default, c)))
        {
            if (ideas.Count < Most && !ideas.Contains(said.Text))
            {
                ideas.Add(said.Text);
            }
        }

        return ideas.Count > 1 ? ValueList<string>.Of(ideas) : Choices;
    }

    // Before the first topic, a phase that leads to topics and asks for no yes or no puts them into an order.
    private ValueList<string> Topics()
    {
        var waiting = stage.Session.Items.Where(static i => i.Status == ItemStatus.Waiting);
        var steps = stage.Session.Visit!.Phase.Next;
        var orders = waiting.Count > 1 && stage.Session.CurrentItem.IsDefault
            && steps.Where(static s => s.When == StepGuard.ItemLeft).Count > 0
            && steps.Where(static s => s.When is StepGuard.Passed or StepGuard.NotPassed).Count == 0;
        if (!orders)
        {
            return [];
        }

        var titles = new HashSet<string>(waiting.Select(static i => i.Title), StringComparer.Ordinal);
        return titles.Count == waiting.Count && waiting.Where(static i => i.Title.Length > MostLetters).Count == 0 ? waiting.Select(static i => i.Title) : waiting.Select(static i => i.Id.Value);
    }

    private CastBallot Ballot(PersonId person, DecisionDeclaration question, Stance stance)
    {
        if (question.Form == BallotForm.None)
        {
            return new CastBallot(person, stance, stance == Stance.Yes ? string.Empty : stage.Say(ContributionKind.Objection));
        }

        var isDots = Topics().Count > 0;
        var first = question.Options[stance == Stance.Yes && !isDots ? 0 : stage.Random.Next(question.Options.Count)];
        return question.Form == BallotForm.Approval
            ? new CastBallot(person, Preference.Approved(first))
            : new CastBallot(person, Preference.Scored((first, 1 + stage.Random.Next(3))));
    }

    private static BallotForm FormOf(RuleSpec rule) => rule.Name switch
    {
        "approval" => BallotForm.Approval,
        "cumulative" or "delphi" or "score" => BallotForm.Score,
        _ => BallotForm.None,
    };
}
