using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Messages;

namespace MutualLearning.Cli.Play;

/// <summary>What the teller of a play says, in the languages that practices have texts in.</summary>
internal sealed class PlayWords(string language)
{
    private static readonly Dictionary<string, (string English, string German)> All = new(StringComparer.Ordinal)
    {
        ["begin"] = ("{0} people · goal: {1} · seed {2}", "{0} Personen · Ziel: {1} · Startwert {2}"),
        ["goal"] = ("Learn from each other", "Voneinander lernen"),
        ["quote"] = ("“{0}”", "„{0}“"),
        ["has"] = ("{0}: {1}", "{0}: {1}"),
        ["hands"] = ("{0}: {1} → {2}", "{0}: {1} → {2}"),
        ["groups"] = ("Groups: {0}", "Gruppen: {0}"),
        ["strict"] = ("Strict rule: {0}", "Strenge Regel: {0}"),
        ["says"] = ("{0}, {1}: {2}", "{0}, {1}: {2}"),
        ["passes"] = ("{0} passes.", "{0} passt."),
        ["hidden"] = ("{0} writes something that others do not see.", "{0} schreibt etwas, das andere nicht sehen."),
        ["group-only"] = ("{0} speaks in a group.", "{0} spricht in einer Gruppe."),
        ["anonymous"] = ("Somebody contributes.", "Jemand trägt etwas bei."),
        ["somebody"] = ("somebody", "jemand"),
        ["revealed"] = ("Now everybody sees it:", "Jetzt sehen es alle:"),
        ["more"] = ("… and {0} more.", "… und {0} weitere."),
        ["refused"] = ("{0} tries: {1}. Refused: {2}", "{0} versucht: {1}. Abgelehnt: {2}"),
        ["ready"] = ("{0} is ready.", "{0} ist bereit."),
        ["topic"] = ("{0} brings a topic: {1}", "{0} bringt ein Thema: {1}"),
        ["takes-up"] = ("Topic: {0}", "Thema: {0}"),
        ["asks"] = ("{0} asks for the floor.", "{0} meldet sich."),
        ["gives"] = ("{0} gives {1} the floor.", "{0} erteilt {1} das Wort."),
        ["settled"] = ("The objection is met: {0}", "Der Einwand ist ausgeräumt: {0}"),
        ["half-settled"] = ("{1} says that the objection is met: {0}", "{1} sagt, dass der Einwand ausgeräumt ist: {0}"),
        ["Adopted"] = ("Adopted", "Angenommen"),
        ["Rejected"] = ("Rejected", "Abgelehnt"),
        ["NotDecided"] = ("Not decided", "Nicht entschieden"),
        ["asked"] = ("Everybody is asked to agree to {0}: {1}", "Alle werden um Zustimmung zu {0} gebeten: {1}"),
        ["agrees"] = ("{0} agrees: {1}.", "{0} stimmt zu: {1}."),
        ["agrees-not"] = ("{0} does not agree: {1}.", "{0} stimmt nicht zu: {1}."),
        ["extended"] = ("{0} gives {1} min more.", "{0} verlängert um {1} Min."),
        ["paused"] = ("{0} interrupts the session: {1}", "{0} unterbricht die Sitzung: {1}"),
        ["resumed"] = ("{0} goes on.", "{0} macht weiter."),
        ["early"] = ("{0} ends the phase early: {1}", "{0} beendet die Phase vorzeitig: {1}"),
        ["jumps"] = ("{0} goes to another phase: {1}", "{0} geht zu einer anderen Phase: {1}"),
        ["decided"] = ("Decision by {0}: {1}", "Entscheidung nach {0}: {1}"),
        ["ordered"] = ("The dots put the topics in this order: {0}", "Die Punkte ordnen die Themen so: {0}"),
        ["took"] = ("{0} of {1} planned", "{0} von geplanten {1}"),
        ["closed"] = ("The session is closed after {0}.", "Die Sitzung endete nach {0}."),
        ["cancelled"] = ("The session was called off after {0}.", "Die Sitzung wurde nach {0} abgebrochen."),
        ["reason"] = ("Reason: {0}", "Grund: {0}"),
        ["may"] = ("{0} may type: {1}", "{0} kann tippen: {1}"),
        ["silent"] = ("(not speak: {0})", "(nicht sprechen: {0})"),
        ["who-held"] = ("Who held which role", "Wer welche Rolle hatte"),
        ["next-time"] = ("{0}, next time: {1}", "{0}, nächstes Mal: {1}"),
        ["times"] = ("Minutes", "Minuten"),
        ["phase"] = ("Phase", "Phase"),
        ["runs"] = ("Runs", "Durchgänge"),
        ["planned"] = ("Planned", "Geplant"),
        ["actual"] = ("Actual", "Tatsächlich"),
        ["total"] = ("In all", "Insgesamt"),
        ["contributions"] = ("Contributions of the group", "Beiträge der Gruppe"),
    };

    public string this[string key] => string.Equals(language, "de", StringComparison.Ordinal) ? All[key].German : All[key].English;

    public string Sentence(Refusal refusal) => MessageTexts.For(language).Of(refusal);

    public string Say(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);
}
