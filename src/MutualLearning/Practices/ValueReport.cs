using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Reports single values of a practice that cannot be.</summary>
internal sealed class ValueReport(Practice practice, Report report)
{
    /// <summary>A year: an asynchronous phase may take long.</summary>
    public const int MaxMinutes = 525_600;

    /// <summary>The greatest number of people, of all or in a group.</summary>
    public const int MaxPeople = 1_000_000;

    private readonly HashSet<RoleId> roles = [.. practice.Roles.AsEnumerable().Select(static r => r.Id)];

    public static string At(string path, int index) => path + "[" + Invariant(index) + "]";

    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reports a finding.</summary>
    public void Add(string path, MessageCode code, params string?[] values) => report(path, code, values);

    /// <summary>An upper bound must be no smaller than the lower.</summary>
    public void Limit(string path, int min, int? max, MessageCode order)
    {
        if (max is { } limit && Range(path + ".max", limit, 1, MaxPeople) && limit < min)
        {
            report(path + ".max", order, Invariant(min), Invariant(limit));
        }
    }

    /// <summary>Whether a number is in its range.</summary>
    public bool Range(string path, int value, int min, int max)
    {
        if (value >= min && value <= max)
        {
            return true;
        }

        report(path, PracticeFindings.OutOfRange, Invariant(min), Invariant(max), Invariant(value));
        return false;
    }

    /// <summary>A name must be an identifier.</summary>
    public void Name(string path, string value)
    {
        if (!Identifier.IsValid(value))
        {
            report(path, PracticeFindings.IdInvalid, Invariant(Identifier.MaxLength));
        }

        Words(path, value);
    }

    /// <summary>A kind must be known.</summary>
    public void Kind(ContributionKinds known, string path, ContributionKind kind)
    {
        if (!known.TryGet(kind, out _))
        {
            var names = string.Join(", ", known.Names.Select(static n => "'" + n + "'"));
            report(path, PracticeFindings.KindUnknown, names, TemplateNode.Shorten(kind.Value));
        }
    }

    /// <summary>Text must be whole characters.</summary>
    public void Words(string path, string text, bool needed = false)
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

    /// <summary>A value must be one of those that there are words for.</summary>
    public void Known<T>(string path, T value, WordTable<T> words)
        where T : struct, System.Enum
    {
        if (words.Find(value) is null)
        {
            report(path, PracticeFindings.ValueInvalid, words.Allowed);
        }
    }

    public void Roles(string path, ValueList<RoleId> named)
    {
        for (var i = 0; i < named.Count; i++)
        {
            Role(At(path, i), named[i]);
        }
    }

    /// <summary>A role must be one of the practice.</summary>
    public void Role(string path, RoleId role)
    {
        if (!roles.Contains(role))
        {
            report(path, PracticeFindings.RoleUnknown, TemplateNode.Shorten(role.Value));
        }
    }
}
