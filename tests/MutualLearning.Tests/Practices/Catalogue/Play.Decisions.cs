using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <content>Decisions that belong to a phase.</content>
internal sealed partial class Play
{
    private IDecisions Decisions => Get<IDecisions>();

    /// <summary>Decides on a proposal by a rule: yes for each <c>+</c>, no for each <c>-</c>, and an abstention for each other mark, in the order of the people.</summary>
    public async Task<Decision> DecideAsync(string name, string rule, string people, string marks)
    {
        var (id, voters) = await DeclareAsync(name, new DecisionDeclaration(name, Rule(rule), People(people)));
        for (var i = 0; i < voters.Length; i++)
        {
            var stance = marks[i] switch { '+' => Stance.Yes, '-' => Stance.No, _ => Stance.Abstain };
            Accepted(await Decisions.CastAsync(id, new PersonId(voters[i]), stance, stance == Stance.No ? "A reason." : string.Empty));
        }

        return await CloseAsync(id);
    }

    /// <summary>Chooses among options by a rule; one preference for each of the people, in their order.</summary>
    public async Task<Decision> ChooseAsync(string name, string rule, string[] options, string people, params Preference[] preferences)
    {
        var form = preferences[0].Form;
        var (id, voters) = await DeclareAsync(name, new DecisionDeclaration(name, Rule(rule), People(people)) { Options = [.. options], Form = form });
        for (var i = 0; i < voters.Length; i++)
        {
            Accepted(await Decisions.VoteAsync(id, new PersonId(voters[i]), preferences[i]));
        }

        return await CloseAsync(id);
    }

    private static RuleSpec Rule(string text) => RuleSpec.TryParse(text, out var rule) ? rule! : throw new System.ArgumentException(text, nameof(text));

    private async Task<(DecisionId Id, string[] Voters)> DeclareAsync(string name, DecisionDeclaration declaration)
    {
        var id = new DecisionId(name);
        Accepted(await Decisions.DeclareAsync(id, declaration with { Session = Id }, Lead()));
        return (id, [.. declaration.Electorate.Select(p => p.Value)]);
    }

    // Closes the decision and tells the session what became of it.
    private async Task<Decision> CloseAsync(DecisionId id)
    {
        var decision = Accepted(await Decisions.CloseAsync(id, Lead()));
        await DoAsync(new NoteVerdict(id.Value, decision.Verdict!.Kind != VerdictKind.NotDecided, Lead()));
        return decision;
    }
}
