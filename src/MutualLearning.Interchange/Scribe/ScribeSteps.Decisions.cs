using System;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;

namespace MutualLearning.Interchange.Scribe;

/// <content>Proposals, ballots, resolutions and actions.</content>
internal sealed partial class ScribeSteps
{
    private void Propose(ProposalMade e)
    {
        question = null;
        var by = Join(e.By);
        Running(new Contribute(by, ContributionKind.Idea, e.Text, ValueList<ContributionLink>.Empty));
        Declare(e.Line, e.Text, by);
    }

    private void Declare(int proposalLine, string text, PersonId by) => Decide(proposalLine, new DeclareDecision(
        ProposalId(proposalLine),
        new DecisionDeclaration(text, declaredRule ?? options.AssumedRule, Electorate(proposalLine))
        {
            IsRuleAssumed = declaredRule is null,
            Session = options.Session,
        },
        by));

    // Whoever takes part when the proposal is made, and whoever votes on it.
    private ValueList<PersonId> Electorate(int proposalLine) =>
        ValueList<PersonId>.Of(arrivals.Where(present.Contains).Concat(voters[proposalLine]).Distinct());

    private void Vote(BallotWritten e)
    {
        var stance = e.Value == 0m ? Stance.Abstain : e.Value > 0m ? Stance.Yes : Stance.No;
        var strength = e.Value == 0m ? 1m : Math.Abs(e.Value);
        Decide(e.ProposalLine, new CastBallot(Person(e.Person), stance, e.Comment ?? string.Empty, strength, e.AsWritten));
        if (e.IsLate && --late[e.ProposalLine] == 0 && closing.TryGetValue(e.ProposalLine, out var close))
        {
            Decide(e.ProposalLine, close);
        }
    }

    // Ballots written right after the resolution count, so the decision closes after the last of them.
    private void Resolve(ResolutionMade e)
    {
        question = null;
        var by = Join(e.By);
        if (e.ProposalLine is null)
        {
            Declare(e.Line, e.Text, by);
        }

        var proposal = e.ProposalLine ?? e.Line;
        var close = new CloseDecision(by, e.Text);
        if (late.TryGetValue(proposal, out var waiting) && waiting > 0)
        {
            closing[proposal] = close;
        }
        else
        {
            Decide(proposal, close);
        }
    }

    private void Supersede(ProposalSuperseded e) =>
        Decide(e.ProposalLine, new SupersedeDecision(ProposalId(e.Line), options.ImportedBy));

    private void Act(ActionNoted e)
    {
        var id = ScribeImport.ResponsibilityOf(options.Session, e.Line);
        var owner = e.Owners.Count == 1 ? Person(e.Owners[0]) : default;
        steps.Add(new ResponsibilityStep(
            e.Line, at, NextCommand(), id, new TakeOnResponsibility(id, e.Text, owner, Join(e.By), Session: options.Session)));
    }

    private void Decide(int proposalLine, DecisionCommand command) =>
        steps.Add(new DecisionStep(line, at, NextCommand(), ProposalId(proposalLine), command));

    private DecisionId ProposalId(int proposalLine) => ScribeImport.DecisionOf(options.Session, proposalLine);
}
