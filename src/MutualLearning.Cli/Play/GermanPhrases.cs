using System;
using System.Collections.Generic;

namespace MutualLearning.Cli.Play;

/// <summary>What simulated participants say in German.</summary>
internal static class GermanPhrases
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        ["question"] = ["Was haben wir noch nicht angesehen?", "Was müsste dafür zutreffen?", "Wer sieht das auch so?", "Was geschieht, wenn wir warten?"],
        ["answer"] = ["Soweit ich weiß, ja.", "Nur zum Teil, es hängt von der Woche ab.", "Nein, und das hat mich überrascht.", "Das weiß ich noch nicht."],
        ["view"] = ["Ich sehe es von der Bereitschaft her.", "Die zweite Hälfte ist mir wichtiger.", "Für mich geht es um Vertrauen.", "Ich bin nicht sicher, dass es ein einziges Problem ist."],
        ["evidence"] = ["Im letzten Quartal kam es viermal vor.", "Die Notizen der letzten drei Wochen zeigen es.", "Zwei von fünf Übergaben kamen zu spät."],
        ["paraphrase"] = ["Du sagst, die Reihenfolge zählt mehr als das Tempo.", "Für dich fängt es also früher an, als wir dachten.", "Du würdest es lieber ausprobieren als besprechen."],
        ["idea"] = ["Probieren wir es zwei Wochen lang.", "Wir könnten mit dem kleinsten Teil anfangen.", "Jemand von außen könnte darauf schauen.", "Und wenn wir die Reihenfolge umdrehen?"],
        ["objection"] = ["Dann ist nachts jemand allein.", "Das hebt auf, was wir im Frühjahr vereinbart haben."],
        ["learning"] = ["Ich hatte nicht gefragt, ich hatte angenommen.", "Es geht besser, wenn wir zuerst das Ziel sagen.", "Die ruhige Woche hat uns mehr gelehrt als die laute."],
        ["goal"] = ["Ich möchte ohne Sorge übergeben können.", "Ich möchte hören, was andere sehen und ich nicht."],
        ["concern"] = ["Ich fürchte, im Sommer verlieren wir es aus den Augen.", "Es könnte mehr Zeit kosten, als wir denken."],
        ["nomination"] = ["Ich schlage jemanden vor, der fragt, bevor er antwortet.", "Ich schlage vor, wer es bisher getragen hat."],
        ["commitment"] = ["Ich schreibe es auf und schicke es bis Freitag herum.", "Ich frage diese Woche das andere Team."],
    };

    public static string Of(ContributionKind kind, int number) =>
        All.TryGetValue(kind.Value, out var phrases) ? phrases[number % phrases.Length] : kind.Value;
}
