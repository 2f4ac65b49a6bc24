using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>All practices that an application knows, by name. Immutable.</summary>
public sealed class PracticeCatalogue
{
    // By the text of the name: the run time brings such a table compiled, and one of ids it would compile at the start.
    private readonly Dictionary<string, Lazy<Practice>> practices = new(StringComparer.Ordinal);

    /// <summary>Collects practices.</summary>
    /// <param name="practices">The practices; of two with one name and version, an exception; of two versions, the newest serves new sessions.</param>
    /// <exception cref="ArgumentException">Two practices have one name and one version.</exception>
    public PracticeCatalogue(IEnumerable<Practice> practices)
        : this(new Dictionary<string, Lazy<Practice>>(StringComparer.Ordinal), practices)
    {
    }

    /// <summary>Collects practices beside those that are read when somebody asks for them; only one whose name comes again is read now.</summary>
    internal PracticeCatalogue(IReadOnlyDictionary<string, Lazy<Practice>> builtIn, IEnumerable<Practice> practices)
    {
        foreach (var practice in builtIn)
        {
            this.practices.Add(practice.Key, practice.Value);
        }

        foreach (var practice in Guard.Against.Null(practices))
        {
            var other = this.practices.TryGetValue(practice.Id.Value, out var found) ? found.Value : null;
            if (other?.Version == practice.Version)
            {
                throw new ArgumentException($"The practice '{practice.Id}' is there twice in version {practice.Version}.", nameof(practices));
            }

            if (other is null || other.Version < practice.Version)
            {
                this.practices[practice.Id.Value] = new Lazy<Practice>(() => practice);
            }
        }
    }

    /// <summary>The practices that the library brings, each in its newest version.</summary>
    public static PracticeCatalogue BuiltIn => EmbeddedPractices.Catalogue;

    /// <summary>The open meeting: one phase in which everybody may say everything.</summary>
    public static Practice OpenMeeting => BuiltIn.practices["open-meeting"].Value;

    /// <summary>The practices in ordinal order of their names.</summary>
    public IReadOnlyList<Practice> All
    {
        get
        {
            var all = new List<Practice>(practices.Count);
            foreach (var practice in practices.Values)
            {
                all.Add(practice.Value);
            }

            all.Sort(static (a, b) => a.Id.CompareTo(b.Id));
            return all;
        }
    }

    /// <summary>Finds the newest version of a practice.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="practice">The practice, or null.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(PracticeId id, [NotNullWhen(true)] out Practice? practice)
    {
        practice = practices.TryGetValue(id.Value, out var found) ? found.Value : null;
        return practice is not null;
    }
}
