using System;
using System.Collections.Generic;

namespace MutualLearning.Cli.Terminal;

/// <summary>The words around a practice, in the languages that practices have texts in.</summary>
internal sealed class PracticeLabels(string language)
{
    private static readonly Dictionary<string, (string English, string German)> All = new(StringComparer.Ordinal)
    {
        ["practice"] = ("Practice", "Praktik"),
        ["title"] = ("Title", "Titel"),
        ["version"] = ("version", "Fassung"),
        ["people"] = ("People", "Personen"),
        ["roles"] = ("Roles", "Rollen"),
        ["role"] = ("Role", "Rolle"),
        ["holders"] = ("Holders", "Anzahl"),
        ["assignment"] = ("Assignment", "Vergabe"),
        ["may"] = ("May", "Befugnis"),
        ["not-with"] = ("Not together with", "Nicht zugleich"),
        ["phases"] = ("Phases", "Phasen"),
        ["phase"] = ("Phase", "Phase"),
        ["minutes"] = ("Minutes", "Minuten"),
        ["floor"] = ("Who speaks", "Wer spricht"),
        ["says"] = ("What is said", "Was gesagt wird"),
        ["visibility"] = ("Who sees it", "Wer es sieht"),
        ["exit"] = ("It ends when", "Sie endet, wenn"),
        ["until"] = ("until {0}", "bis {0}"),
        ["strict"] = ("Strict rule", "Strenge Regel"),
        ["rule"] = ("Decides by", "Entscheidet nach"),
        ["afterwards"] = ("Afterwards", "Danach"),
        ["suitability"] = ("When it fits", "Wann es passt"),
        ["source"] = ("Source", "Quelle"),
        ["evidence"] = ("Evidence", "Belege"),
        ["times"] = ("Time for {0} people: {1} planned", "Zeit für {0} Personen: geplant {1}"),
        ["at-least"] = (", {0} at least", ", mindestens {0}"),
        ["at-most"] = (", {0} at most", ", höchstens {0}"),
        ["example"] = ("An example", "Ein Beispiel"),
        ["before"] = ("Before", "Vorher"),
        ["materials"] = ("What you need", "Was ihr braucht"),
        ["agreements"] = ("Everybody agrees first", "Dem stimmen alle vorher zu"),
        ["in-days"] = ("After {0} days: {1} ({2})", "Nach {0} Tagen: {1} ({2})"),
        ["words"] = ("What is said", "Was gesagt wird"),
        ["script"] = ("For whoever leads", "Für die Moderation"),
        ["remote"] = ("Remote", "Aus der Ferne"),
        ["hybrid"] = ("Hybrid", "Hybrid"),
        ["accessibility"] = ("Accessibility", "Barrierefreiheit"),
        ["open-loops"] = ("Phases that come again as often as needed are counted once.", "Phasen, die wiederkehren, so oft es nötig ist, zählen einmal."),
        ["back"] = ("back to {0}", "zurück zu {0}"),
        ["to"] = ("on to {0}", "weiter zu {0}"),
        ["again"] = ("again", "noch einmal"),
        ["everything"] = ("everything", "alles"),
        ["everybody"] = ("everybody", "alle"),
        ["but"] = ("but {0}", "außer {0}"),
        ["in-reply"] = ("only in reply to: {0}", "nur als Antwort auf: {0}"),
        ["no-replies"] = ("no replies", "ohne Bezug auf andere"),
        ["with-fields"] = ("with {0}", "mit {0}"),
    };

    public string this[string key] => string.Equals(language, "de", StringComparison.Ordinal) ? All[key].German : All[key].English;
}
