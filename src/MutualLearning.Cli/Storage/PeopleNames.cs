using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Cli.Storage;

/// <summary>Whose the ids in the events are. Loaded whole: a store knows hundreds of people, not millions.</summary>
internal sealed class PeopleNames
{
    /// <summary>What stands for a person who was erased.</summary>
    public const string Erased = "(erased)";

    /// <summary>In whose name an import acts where nobody in the record does.</summary>
    public static readonly PersonId ImportedBy = new("import");

    private readonly StoreContext context;
    private readonly Dictionary<string, KnownPerson> byName;
    private readonly Dictionary<PersonId, KnownPerson> byId;

    private PeopleNames(StoreContext context, List<KnownPerson> people)
    {
        this.context = context;
        byName = people.Where(p => p.Name is not null).ToDictionary(p => p.Name!, StringComparer.Ordinal);
        byId = people.ToDictionary(p => p.Id);
    }

    public static async Task<PeopleNames> LoadAsync(StoreContext context, CancellationToken cancellationToken) =>
        new(context, await context.People.ToListAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The name of a person. Whoever is neither known nor the import itself was erased.</summary>
    public string Of(PersonId id) => byId.TryGetValue(id, out var person) ? person.Name ?? Erased
        : id == ImportedBy ? id.Value
        : Erased;

    /// <summary>The person of a name, or of an id as events have it.</summary>
    /// <exception cref="StoreException">There is none.</exception>
    public KnownPerson Known(string nameOrId) => byName.TryGetValue(nameOrId, out var named) ? named
        : byId.Values.FirstOrDefault(p => string.Equals(p.Id.Value, nameOrId, StringComparison.Ordinal))
        ?? throw new StoreException($"knows nobody called '{nameOrId}'; the names stand in 'session show'");

    /// <summary>The id of a person in a record; a new one for a person whom the store does not know. Saved with the context.</summary>
    public PersonId IdOf(ScribePerson person)
    {
        if (!byName.TryGetValue(person.Name, out var known))
        {
            // Rows are never deleted, so a number is never given twice.
            known = new KnownPerson { Number = byId.Count + 1, Name = person.Name };
            byName.Add(person.Name, known);
            byId.Add(known.Id, known);
            context.People.Add(known);
        }

        return known.Id;
    }
}
