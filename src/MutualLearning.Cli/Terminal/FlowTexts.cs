using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Terminal;

/// <summary>The lines of a flow without the drawing, and its loops.</summary>
internal sealed class FlowTexts
{
    private readonly Practice practice;
    private readonly PracticeVocabulary words;
    private readonly PracticeLabels labels;
    private readonly List<(string Text, FlowMark Mark)> all = [];
    private readonly List<(int From, int To)> loops = [];

    public FlowTexts(Practice practice, PracticeVocabulary words)
    {
        this.practice = practice;
        this.words = words;
        labels = new PracticeLabels(words.Language);
        var ways = PracticeTransitions.Of(practice);
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var phase = practice.Phases[i];
            all.Add((Name(i) + " · " + words.MinutesOf(phase), new FlowMark(i, -1)));
            string[] about = [words.Of(phase.Floor), words.Of(phase.Visibility), .. words.FormOf(phase), Format("until", words.Of(phase.Exit))];
            Add(string.Join(" · ", about));
            foreach (var allowance in phase.Allows)
            {
                Add(AllowanceWords.Of(allowance, words, labels));
            }

            if (words.RuleOf(phase.Id) is { } rule)
            {
                Add(labels["strict"] + ": " + rule);
            }

            Ways(i, [.. ways.Where(w => w.From == phase.Id && w.Repeat is null)]);
        }
    }

    /// <summary>The lines in order, each with what it is.</summary>
    public IReadOnlyList<(string Text, FlowMark Mark)> All => all;

    /// <summary>The ways that lead back, by the places of their phases.</summary>
    public IReadOnlyList<(int From, int To)> Loops => loops;

    private void Ways(int place, IReadOnlyList<PracticeTransition> ways)
    {
        foreach (var way in ways)
        {
            var to = PlaceOf(way.To);
            var when = words.Of(way);
            when = when.Length == 0 ? string.Empty : ": " + when;
            if (to <= place)
            {
                all.Add(("    ↺ " + (to == place ? labels["again"] : Format("back", Name(to))) + when, new FlowMark(-1, to == place ? -1 : loops.Count)));
                if (to < place)
                {
                    loops.Add((place, to));
                }
            }
            else if (ways.Count > 1 || to != place + 1)
            {
                Add("→ " + (to == practice.Phases.Count ? words.TitleOf(default(PhaseId)) : Format("to", Name(to))) + when);
            }
        }
    }

    private int PlaceOf(PhaseId id)
    {
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            if (practice.Phases[i].Id == id)
            {
                return i;
            }
        }

        return practice.Phases.Count;
    }

    private string Name(int place)
    {
        var id = practice.Phases[place].Id;
        var title = words.TitleOf(id);
        return Words.Of(place + 1) + " " + (string.Equals(title, id.Value, System.StringComparison.Ordinal) ? title : $"{title} ({id})");
    }

    private string Format(string label, string argument) => string.Format(CultureInfo.InvariantCulture, labels[label], argument);

    private void Add(string text) => all.Add(("    " + text, FlowMark.None));
}
