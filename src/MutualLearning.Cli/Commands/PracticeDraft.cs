using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary>A practice that comes of five answers.</summary>
internal sealed class PracticeDraft(string language)
{
    /// <summary>The questions, in order.</summary>
    public static readonly string[] Questions = ["title", "purpose", "people", "phases", "decide"];

    private const int MostPhases = 20;
    private const int MostMinutes = 525_600;
    private const int MostPeople = 1_000_000;

    private static readonly RoleId Facilitator = new("facilitator");

    private static readonly Dictionary<string, (string English, string German)> Texts = new(StringComparer.Ordinal)
    {
        ["title"] = ("What is it called?", "Wie heißt es?"),
        ["purpose"] = ("What is it for, in a sentence?", "Wozu dient es, in einem Satz?"),
        ["people"] = ("For how many people, such as 3-12?", "Für wie viele Personen, zum Beispiel 3-12?"),
        ["phases"] = ("What happens, step by step with minutes, such as: Gather 10, Talk 20, Choose 10?", "Was geschieht, Schritt für Schritt mit Minuten, zum Beispiel: Sammeln 10, Sprechen 20, Wählen 10?"),
        ["decide"] = ("How does the last step decide: no, majority, consent or dots?", "Wie entscheidet der letzte Schritt: nein, Mehrheit, Konsent oder Punkte?"),
        ["empty"] = ("Please write something.", "Bitte schreib etwas."),
        ["people-wrong"] = ("Write one or two numbers from 1, the smaller first, such as 3-12 or 5.", "Schreib eine oder zwei Zahlen ab 1, die kleinere zuerst, zum Beispiel 3-12 oder 5."),
        ["phases-wrong"] = ("Write up to 20 steps, each with its minutes, such as: Gather 10, Talk 20.", "Schreib bis zu 20 Schritte, jeden mit seinen Minuten, zum Beispiel: Sammeln 10, Sprechen 20."),
        ["decide-wrong"] = ("Write no, majority, consent or dots.", "Schreib nein, Mehrheit, Konsent oder Punkte."),
        ["facilitator"] = ("Facilitator", "Moderation"),
        ["prompt"] = ("{0}: you have {{minutes}}.", "{0}: Ihr habt {{minutes}}."),
        ["written"] = (
            "{0} is written. Play it: mutual-learning practice run {0} --auto --people {1}. What people hear stands under 'texts'.",
            "{0} ist geschrieben. Zum Ausprobieren: mutual-learning practice run {0} --auto --people {1} --lang de. Was die Leute hören, steht unter 'texts'."),
    };

    private static readonly Dictionary<string, string> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = string.Empty, ["nein"] = string.Empty,
        ["majority"] = "simple-majority", ["mehrheit"] = "simple-majority",
        ["consent"] = "consent", ["konsent"] = "consent",
        ["dots"] = "cumulative:budget=3", ["punkte"] = "cumulative:budget=3",
    };

    private string title = string.Empty;
    private string purpose = string.Empty;
    private string rule = string.Empty;
    private (int Min, int Max) people = (1, 1);
    private List<(string Title, int Minutes)> steps = [];

    /// <summary>A question in words.</summary>
    public string Ask(string question) => Say(question);

    /// <summary>Takes an answer; what is wrong with it, or null.</summary>
    public string? Answer(string question, string answer)
    {
        if (answer.Length == 0)
        {
            return Say("empty");
        }

        switch (question)
        {
            case "title":
                title = answer;
                return null;
            case "purpose":
                purpose = answer;
                return null;
            case "people":
                return People(answer) ? null : Say("people-wrong");
            case "phases":
                return Steps(answer) ? null : Say("phases-wrong");
            default:
                return Rules.TryGetValue(answer, out rule!) ? null : Say("decide-wrong");
        }
    }

    /// <summary>The practice of the answers.</summary>
    public Practice ToPractice()
    {
        var phases = new List<Phase>();
        var texts = new List<PracticeText> { new(language, "role.facilitator.title", Say("facilitator")) };
        foreach (var (name, minutes) in steps)
        {
            // Braces would ask for a value.
            var id = NewId(Slug(name, "step"), phases);
            var said = name.Replace('{', '(').Replace('}', ')');
            texts.Add(new(language, $"phase.{id}.title", said));
            texts.Add(new(language, $"phase.{id}.prompt", string.Format(CultureInfo.InvariantCulture, Say("prompt"), said)));
            phases.Add(Step(id, minutes, isLast: phases.Count == steps.Count - 1));
        }

        return new Practice(
            new PracticeId(Slug(title, "practice")), 1, title, purpose, people.Min, people.Max,
            [new PracticeRole(Facilitator, 1, 1, RoleAssignment.Rotate, MayAdvance: true, MayIntervene: true)],
            ValueList<Phase>.Of(phases),
            rule, string.Empty, [], string.Empty, EvidenceLevel.Practice)
        {
            Texts = ValueList<PracticeText>.Of(texts),
        };
    }

    /// <summary>What to do with what was written.</summary>
    public string Written(string file) => string.Format(CultureInfo.InvariantCulture, Say("written"), file, Math.Max(people.Min, Math.Min(5, people.Max)));

    private Phase Step(PhaseId id, int minutes, bool isLast)
    {
        var decides = isLast && rule.Length > 0;
        return new Phase(
            id, new Minutes(0, minutes, (int)Math.Min(2L * minutes, MostMinutes)), Repeat.Once, Floor.Everyone, [Allowance.Everything], Visibility.Named,
            new ExitCondition(decides ? ExitKind.RuleDecided : ExitKind.HostAdvances), [])
        {
            Decision = decides ? new PhaseDecision(rule) : null,
        };
    }

    private bool People(string answer)
    {
        var parts = answer.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
        if (!Count(parts[0], MostPeople, out var min) || !Count(parts[^1], MostPeople, out var max) || min > max)
        {
            return false;
        }

        people = (min, max);
        return true;
    }

    private bool Steps(string answer)
    {
        var found = new List<(string, int)>();
        foreach (var part in answer.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            if (space < 1 || !Count(part[(space + 1)..], MostMinutes, out var minutes))
            {
                return false;
            }

            found.Add((part[..space].Trim(), minutes));
        }

        steps = found;
        return found.Count is > 0 and <= MostPhases;
    }

    private static bool Count(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;

    // Steps of one name are told apart by the first number that is free.
    private static PhaseId NewId(string name, List<Phase> before)
    {
        var id = new PhaseId(name);
        for (var number = 2; before.Exists(p => p.Id == id); number++)
        {
            id = new PhaseId(string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
        }

        return id;
    }

    // Letters and digits of the answer, in small letters, with hyphens between words.
    private static string Slug(string text, string otherwise)
    {
        const int Most = 60;
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) && slug.Length < Most)
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var name = slug.ToString().Trim('-');
        return name.Length == 0 || string.Equals(name, "end", StringComparison.Ordinal) ? otherwise : name;
    }

    private string Say(string key) => string.Equals(language, "de", StringComparison.Ordinal) ? Texts[key].German : Texts[key].English;
}
