using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>What is special about how a phase runs, in words: repeats, turns, groups, decisions, limits.</summary>
internal sealed class FormWords(PracticeVocabulary vocabulary, IReadOnlyDictionary<string, string> words)
{
    public IReadOnlyList<string> Of(Phase phase)
    {
        var form = new List<string>();
        Add(form, "break", phase.IsBreak);
        Add(form, "optional", phase.IsOptional);
        if (phase.Repeat.Kind != RepeatKind.Once)
        {
            form.Add(vocabulary.Of(phase.Repeat, phase.Floor));
        }

        if (!phase.Turn.IsDefault)
        {
            form.Add(Say("turn", vocabulary.TitleOf(phase.Turn)));
        }

        if (phase.Groups is { } groups)
        {
            form.Add(groups.Size == 1 ? words["groups.alone"] : Say("groups." + PracticeWords.GroupForms.Find(groups.Form), Number(groups.Size)));
        }

        if (phase.Groups is { Stay: { IsDefault: false } stay })
        {
            form.Add(Say("groups.stay", vocabulary.TitleOf(stay)));
        }

        if (phase.Decision is { } decision)
        {
            form.Add(Say(decision.IsSecret ? "decision.secret" : "decision.open", decision.Rule));
        }

        if (phase.SettledBy is { } settled)
        {
            form.Add(settled.Count == 0 ? words["settled.nobody"] : Say("settled.by", string.Join(words["and"], settled.Select(r => r == PracticeWords.Objector ? words["objector"] : vocabulary.TitleOf(r)))));
        }

        foreach (var allowance in phase.Allows)
        {
            Limit(form, "at-most.person", allowance.AtMost, allowance);
            Limit(form, "at-most.group", allowance.AtMostPerGroup, allowance);
            if (allowance.AsTopics)
            {
                form.Add(Say("topics", KindsOf(allowance)));
            }
        }

        return form;
    }

    private void Limit(List<string> form, string key, int? most, Allowance allowance)
    {
        if (most is { } limit)
        {
            form.Add(string.Format(CultureInfo.InvariantCulture, words[key], Number(limit), KindsOf(allowance)));
        }
    }

    private string KindsOf(Allowance allowance) => allowance.Kinds.Count == 0 ? words["kinds.all"] : string.Join(", ", allowance.Kinds.Select(vocabulary.Of));

    private void Add(List<string> form, string key, bool applies)
    {
        if (applies)
        {
            form.Add(words[key]);
        }
    }

    private string Say(string key, string argument) => string.Format(CultureInfo.InvariantCulture, words[key], argument);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
