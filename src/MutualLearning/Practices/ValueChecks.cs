using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Checks each value of a practice for itself, and that what it refers to is there.</summary>
internal sealed partial class ValueChecks(Practice practice, ContributionKinds? kinds, Report report)
{
    /// <summary>A year: an asynchronous phase may take long.</summary>
    public const int MaxMinutes = 525_600;

    private const int MaxPeople = 1_000_000;
    private const int MaxRuns = 1_000;
    private const int MaxFields = 32;

    // An exit condition stands four deep, and each combination puts an object and a list around its parts.
    private const int MaxCombined = (PracticeJson.MaxDepth - 4) / 2;

    private readonly ContributionKinds known = kinds ?? ContributionKinds.BuiltIn;
    private readonly HashSet<RoleId> roles = [.. practice.Roles.AsEnumerable().Select(static r => r.Id)];
    private readonly HashSet<PhaseId> phases = [.. practice.Phases.AsEnumerable().Select(static p => p.Id)];

    public void Run()
    {
        Name("$.id", practice.Id.Value);
        Range("$.version", practice.Version, 1, int.MaxValue);
        Words("$.title", practice.Title, needed: true);
        Words("$.purpose", practice.Purpose, needed: true);
        if (practice.DefaultRule.Length > 0)
        {
            Name("$.default-rule", practice.DefaultRule);
        }

        Words("$.follow-up", practice.FollowUp);
        Words("$.source", practice.Source);
        for (var i = 0; i < practice.Suitability.Count; i++)
        {
            Words(At("$.suitability", i), practice.Suitability[i]);
        }

        if (practice.Evidence != EvidenceLevel.Unknown)
        {
            Known("$.evidence", practice.Evidence, PracticeWords.EvidenceLevels);
        }

        Range("$.people.min", practice.MinPeople, 1, MaxPeople);
        Limit("$.people", practice.MinPeople, practice.MaxPeople, PracticeFindings.PeopleOrder);
        EachRole();
        EachPhase();
    }

    private static string At(string path, int index) => path + "[" + Invariant(index) + "]";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void EachRole()
    {
        var seen = new HashSet<RoleId>();
        for (var i = 0; i < practice.Roles.Count; i++)
        {
            var role = practice.Roles[i];
            var path = At("$.roles", i);
            Name(path + ".id", role.Id.Value);
            if (!role.Id.IsDefault && !seen.Add(role.Id))
            {
                report(path + ".id", PracticeFindings.IdDuplicate, TemplateNode.Shorten(role.Id.Value));
            }

            Range(path + ".min", role.Min, 0, MaxPeople);
            Limit(path, role.Min, role.Max, PracticeFindings.HoldersOrder);
            Known(path + ".assignment", role.Assignment, PracticeWords.Assignments);
            Roles(path + ".exclusive-with", role.ExclusiveWith);
        }
    }

    private void Limit(string path, int min, int? max, MessageCode order)
    {
        if (max is { } limit && Range(path + ".max", limit, 1, MaxPeople) && limit < min)
        {
            report(path + ".max", order, Invariant(min), Invariant(limit));
        }
    }

    private bool Range(string path, int value, int min, int max)
    {
        if (value >= min && value <= max)
        {
            return true;
        }

        report(path, PracticeFindings.OutOfRange, Invariant(min), Invariant(max), Invariant(value));
        return false;
    }

    private void Name(string path, string value)
    {
        if (!Identifier.IsValid(value))
        {
            report(path, PracticeFindings.IdInvalid, Invariant(Identifier.MaxLength));
        }

        Words(path, value);
    }

    private void Words(string path, string text, bool needed = false)
    {
        if (needed && string.IsNullOrWhiteSpace(text))
        {
            report(path, PracticeFindings.TextEmpty);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                report(path, PracticeFindings.Encoding);
                return;
            }
        }
    }

    private void Known<T>(string path, T value, WordTable<T> words)
        where T : struct, System.Enum
    {
        if (words.Find(value) is null)
        {
            report(path, PracticeFindings.ValueInvalid, words.Allowed);
        }
    }

    private void Roles(string path, ValueList<RoleId> named)
    {
        for (var i = 0; i < named.Count; i++)
        {
            Role(At(path, i), named[i]);
        }
    }

    private void Role(string path, RoleId role)
    {
        if (!roles.Contains(role))
        {
            report(path, PracticeFindings.RoleUnknown, TemplateNode.Shorten(role.Value));
        }
    }
}
