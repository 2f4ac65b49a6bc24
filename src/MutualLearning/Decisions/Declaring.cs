using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Declaring a decision, and changing its rule before the discussion.</summary>
internal static class Declaring
{
    public static Decided<DecisionEvent> Declare(Decision decision, DeclareDecision c, CommandContext context, DecisionRules rules)
    {
        if (decision.Status != DecisionStatus.None)
        {
            return new Refusal(DecisionRefusals.Exists, decision.Id.Value);
        }

        if (c.Id.IsDefault)
        {
            return DecisionRefusals.IdMissing;
        }

        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (c.Declaration is { Supersedes: { IsDefault: false } own } && own == c.Id)
        {
            return new Refusal(DecisionRefusals.NoPredecessor, own.Value);
        }

        if (c.Declaration is not { Rule: not null, Electorate: not null } declared || PlainText.IsBlank(declared.Question))
        {
            return DecisionRefusals.DeclarationMissing;
        }

        if (declared.ReviewOn is { } review)
        {
            // Dates of different calendars do not compare, so only one calendar gets into the events.
            declared = declared with { ReviewOn = review.WithCalendar(CalendarSystem.Iso) };
        }

        var refusal = DecisionChecks.BadWords(declared.Question)
            ?? BadRule(declared.Rule, context, rules)
            ?? BadPeople(declared)
            ?? OptionsCheck.BadOptions(declared)
            ?? OptionsCheck.BadTies(declared)
            ?? PolicyCheck.BadPolicy(declared)
            ?? DecisionPowers.Bad(declared.Powers)
            ?? BadContributions(declared.Contributions);
        if (declared.Fallback is { } fallback)
        {
            refusal ??= BadRule(fallback, context, rules);
        }

        foreach (var requirement in declared.Requirements)
        {
            refusal ??= BadRule(requirement!.Rule, context, rules);
        }

        if (declared.Quorum is { } quorum && !DecisionChecks.IsPart(quorum))
        {
            refusal ??= new Refusal(DecisionRefusals.QuorumInvalid, PlainText.Short(quorum.ToString()));
        }

        return refusal is { } wrong ? wrong : new DecisionDeclared(context.Now, c.Id, declared, c.By);
    }

    public static Decided<DecisionEvent> Change(Decision decision, ChangeRule c, CommandContext context, DecisionRules rules)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.ChangeRule, c.By, context) is { } lacks)
        {
            return lacks;
        }

        if (decision.Status != DecisionStatus.Declared)
        {
            return DecisionRefusals.RuleFrozen;
        }

        return BadRule(c.Rule, context, rules) is { } refusal ? refusal : new RuleChanged(context.Now, c.Rule, c.By);
    }

    private static Refusal? BadRule(RuleSpec? spec, CommandContext context, DecisionRules rules)
    {
        if (spec is null)
        {
            return new Refusal(DecisionRefusals.DeclarationMissing);
        }

        if (!rules.TryGet(spec.Name, out var rule))
        {
            return new Refusal(DecisionRefusals.RuleUnknown, spec.Name);
        }

        if (DecisionChecks.BadWords(spec.ToString()) is { } refusal)
        {
            return refusal;
        }

        return RuleRunner.BadParameters(rule, spec, rules.Budget(cancellationToken: context.CancellationToken));
    }

    private static Refusal? BadPeople(DecisionDeclaration declared)
    {
        if ((long)declared.Electorate.Count + declared.Advisory.Count > DecisionLimits.People)
        {
            return DecisionChecks.TooMany("people", DecisionLimits.People);
        }

        var seen = new HashSet<PersonId>();
        return BadPeople(declared.Electorate, seen) ?? BadPeople(declared.Advisory, seen) ?? BadObservers(declared.Observers) ?? (LookAlike.Pair([.. seen.Select(static p => p.Value)]) is { } pair
            ? new Refusal(DecisionRefusals.PeopleAlike, pair.First, pair.Second)
            : default(Refusal?));
    }

    private static Refusal? BadContributions(ValueList<ContributionReference> contributions) =>
        contributions.Count > ContributionReference.Most ? DecisionChecks.TooMany("contributions", ContributionReference.Most)
        : ContributionReference.AreFit(contributions) ? default(Refusal?)
        : new Refusal(DecisionRefusals.ContributionsInvalid);

    private static Refusal? BadObservers(ValueList<PersonId> observers) =>
        observers.Count > DecisionLimits.People ? DecisionChecks.TooMany("observers", DecisionLimits.People) : BadPeople(observers, []);

    private static Refusal? BadPeople(ValueList<PersonId> people, HashSet<PersonId> seen)
    {
        foreach (var person in people)
        {
            if (person.IsDefault)
            {
                return new Refusal(DecisionRefusals.PersonMissing);
            }

            if (!seen.Add(person))
            {
                return new Refusal(DecisionRefusals.PersonTwice, person.Value);
            }
        }

        return null;
    }
}
