using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>All practices that an application knows, by name. Immutable.</summary>
public sealed class PracticeCatalogue
{
    private readonly Dictionary<PracticeId, Practice> practices = [];

    /// <summary>Collects practices.</summary>
    /// <param name="practices">The practices; of two with one name and version, an exception; of two versions, the newest serves new sessions.</param>
    /// <exception cref="ArgumentException">Two practices have one name and one version.</exception>
    public PracticeCatalogue(IEnumerable<Practice> practices)
    {
        foreach (var practice in Guard.Against.Null(practices))
        {
            if (this.practices.TryGetValue(practice.Id, out var other) && other.Version == practice.Version)
            {
                throw new ArgumentException($"The practice '{practice.Id}' is there twice in version {practice.Version}.", nameof(practices));
            }

            this.practices[practice.Id] = other is null || other.Version < practice.Version ? practice : other;
        }
    }

    /// <summary>The practices that the library brings, each in its newest version.</summary>
    public static PracticeCatalogue BuiltIn => EmbeddedPractices.Catalogue;

    /// <summary>The open meeting: one phase in which everybody may say everything.</summary>
    public static Practice OpenMeeting => BuiltIn.practices[new PracticeId("open-meeting")];

    /// <summary>The practices in ordinal order of their names.</summary>
    public IReadOnlyList<Practice> All
    {
        get
        {
            var all = new List<Practice>(practices.Values);
            all.Sort(static (a, b) => a.Id.CompareTo(b.Id));
            return all;
        }
    }

    /// <summary>Finds the newest version of a practice.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="practice">The practice, or null.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(PracticeId id, [NotNullWhen(true)] out Practice? practice) => practices.TryGetValue(id, out practice);
}
