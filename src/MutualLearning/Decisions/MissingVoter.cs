using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Roles;

namespace MutualLearning.Decisions;

/// <summary>Somebody who may still vote; in a secret ballot a pseudonym, for nobody knows who has.</summary>
internal sealed record MissingVoter(PersonId Person, Pseudonym Pseudonym, bool IsAdvisory)
{
    public static List<MissingVoter> Of(DecisionRuleContext context)
    {
        var isSecret = context.IsSecret || context.Ballots.Any(static b => b.Voter.IsDefault);
        return [.. Of(context, context.Electorate, isSecret, isAdvisory: false), .. Of(context, context.Advisory, isSecret, isAdvisory: true)];
    }

    private static IEnumerable<MissingVoter> Of(DecisionRuleContext context, IReadOnlyCollection<PersonId> people, bool isSecret, bool isAdvisory)
    {
        var cast = context.Ballots.Where(b => b.IsAdvisory == isAdvisory);
        if (isSecret)
        {
            // Whoever cast them, that many have voted.
            return Enumerable.Range(0, Math.Max(people.Count - cast.Count, 0)).Select(i => new MissingVoter(default, Stand(i, isAdvisory), isAdvisory));
        }

        var voted = new HashSet<PersonId>(cast.Select(static b => b.Voter));
        return people.Where(person => !voted.Contains(person)).Select(person => new MissingVoter(person, default, isAdvisory));
    }

    // No pseudonym made under a key has such a form.
    private static Pseudonym Stand(int number, bool isAdvisory) =>
        new((isAdvisory ? "missing adviser " : "missing voter ") + number.ToString(CultureInfo.InvariantCulture));
}
