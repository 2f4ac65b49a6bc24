using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Proposals, ballots and resolutions.</summary>
internal sealed class ScribeProposals
{
    private readonly StepWriter writer;
    private readonly ScribePeople people;
    private readonly ScribeImportOptions options;
    private readonly ILookup<int, PersonId> voters;
    private readonly Dictionary<int, int> late;
    private readonly Dictionary<int, CloseDecision> closing = [];
    private readonly Dictionary<int, (int Step, DeclareDecision Command)> declared = [];
    private RuleSpec? declaredRule;

    public ScribeProposals(StepWriter writer, ScribePeople people, ScribeRecord record, ScribeImportOptions options)
    {
        this.writer = writer;
        this.people = people;
        this.options = options;
        var ballots = record.Entries.OfType<BallotWritten>().ToList();
        voters = ballots.ToLookup(b => b.ProposalLine, b => people.Person(b.Person));
        late = ballots.Where(b => b.IsLate).GroupBy(b => b.ProposalLine).ToDictionary(g => g.Key, g => g.Count());
    }

    public void Rule(string text) => declaredRule = RuleSpec.TryParse(text, out var rule) ? rule : null;

    public void Propose(ProposalMade e)
    {
        var by = people.Join(e.By);
        writer.Running(new Contribute(by, ContributionKind.Idea, e.Text, ValueList<ContributionLink>.Empty));
        Declare(e.Line, e.Text, by);
    }

    private void Declare(int proposalLine, string text, PersonId by)
    {
        var declaration = new DecisionDeclaration(text, declaredRule ?? options.AssumedRule, Electorate(proposalLine))
        {
            IsRuleAssumed = declaredRule is null,
            Session = options.Session,
            Powers = [new PowerGrant(DecisionPower.Supersede, [options.ImportedBy])],
        };
        var command = new DeclareDecision(ProposalId(proposalLine), declaration, by);
        declared[proposalLine] = (writer.Decide(proposalLine, command), command);
    }

    // Whoever takes part when the proposal is made, and whoever votes on it.
    private ValueList<PersonId> Electorate(int proposalLine) =>
        ValueList<PersonId>.Of(people.Present.Concat(voters[proposalLine]).Distinct());

    public void Vote(BallotWritten e)
    {
        var stance = e.Value == 0m ? Stance.Abstain : e.Value > 0m ? Stance.Yes : Stance.No;
        var strength = e.Value == 0m ? 1m : Math.Abs(e.Value);
        writer.Decide(e.ProposalLine, new CastBallot(people.Person(e.Person), stance, e.Comment ?? string.Empty, strength, e.AsWritten));
        if (e.IsLate && --late[e.ProposalLine] == 0 && closing.TryGetValue(e.ProposalLine, out var close))
        {
            writer.Decide(e.ProposalLine, close);
        }
    }

    // Ballots written right after the resolution count, so the decision closes after the last of them.
    public void Resolve(ResolutionMade e)
    {
        var by = people.Join(e.By);
        if (e.ProposalLine is null)
        {
            Declare(e.Line, e.Text, by);
        }

        var proposal = e.ProposalLine ?? e.Line;
        LetClose(proposal, by);
        var close = new CloseDecision(by, e.Text);
        if (late.TryGetValue(proposal, out var waiting) && waiting > 0)
        {
            closing[proposal] = close;
        }
        else
        {
            writer.Decide(proposal, close);
        }
    }

    // Whoever resolved first closes it: who that is stands in the record long after the proposal.
    private void LetClose(int proposal, PersonId by)
    {
        if (declared.TryGetValue(proposal, out var at) && at.Command.By != by && declared.Remove(proposal))
        {
            var close = new PowerGrant(DecisionPower.Close, PowerHolder.Declarer, [by]);
            var declaration = at.Command.Declaration;
            writer.Replace(at.Step, at.Command with { Declaration = declaration with { Powers = declaration.Powers.Add(close) } });
        }
    }

    public void Supersede(ProposalSuperseded e) =>
        writer.Decide(e.ProposalLine, new SupersedeDecision(ProposalId(e.Line), options.ImportedBy));

    private DecisionId ProposalId(int proposalLine) => ScribeImport.DecisionOf(options.Session, proposalLine);
}
