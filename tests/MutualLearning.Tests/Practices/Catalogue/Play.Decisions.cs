using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <content>Decisions that belong to a phase.</content>
internal sealed partial class Play
{
    /// <summary>The rule that the practice decides by.</summary>
    public string Rule => Session.Visit?.Phase.Decision?.Rule ?? Session.Practice!.DefaultRule;

    private IDecisions Decisions => Get<IDecisions>();

    /// <summary>Decides on a proposal by a rule: yes for each <c>+</c>, no for each <c>-</c>, and an abstention for each other mark, in the order of the people.</summary>
    public async Task<Decision> DecideAsync(string name, string rule, string people, string marks)
    {
        var voters = People(people);
        var id = await DeclareAsync(new DecisionDeclaration(name, Spec(rule), voters));
        for (var i = 0; i < voters.Count; i++)
        {
            var stance = marks[i] switch { '+' => Stance.Yes, '-' => Stance.No, _ => Stance.Abstain };
            Accepted(await Decisions.CastAsync(id, voters[i], stance, stance == Stance.No ? "A reason." : string.Empty));
        }

        return await CloseDecisionAsync(id);
    }

    /// <summary>Chooses among options by a rule; one preference for each of the people, in their order.</summary>
    public async Task<Decision> ChooseAsync(string name, string rule, string[] options, string people, params Preference[] preferences)
    {
        var voters = People(people);
        var id = await DeclareAsync(new DecisionDeclaration(name, Spec(rule), voters) { Options = [.. options], Form = preferences[0].Form });
        for (var i = 0; i < voters.Count; i++)
        {
            Accepted(await Decisions.VoteAsync(id, voters[i], preferences[i]));
        }

        return await CloseDecisionAsync(id);
    }

    /// <summary>Whoever may advance declares a decision of this session, and joins it to the running phase where that waits for one; its question is its name.</summary>
    public async Task<DecisionId> DeclareAsync(DecisionDeclaration declaration)
    {
        var (id, lead) = (new DecisionId(declaration.Question), Lead());
        declaration = Session.Visit is { Phase.Decision.IsSecret: true } ? declaration with { Secrecy = Secrecy.Secret } : declaration;
        if (Session.MayDo(lead, Now).May(SessionMove.Decide))
        {
            return Accepted(await Sessions.DecideAsync(Id, declaration, lead, id)).Id;
        }

        return Accepted(await Decisions.DeclareAsync(id, declaration with { Session = Id }, lead)).Id;
    }

    /// <summary>Closes a decision; the session reads by itself what became of it.</summary>
    public async Task<Decision> CloseDecisionAsync(DecisionId id)
    {
        Accepted(await Decisions.CloseAsync(id, Lead()));
        Session = (await Sessions.FindUnfilteredAsync(Id))!;
        var decision = (await Decisions.FindUnfilteredAsync(id))!;
        return decision;
    }

    /// <summary>An instant so many minutes from now.</summary>
    public Instant In(int minutes) => clock.GetCurrentInstant() + Duration.FromMinutes(minutes);

    private static RuleSpec Spec(string text) => RuleSpec.TryParse(text, out var rule) ? rule! : throw new ArgumentException(text, nameof(text));
}
