using System;
using System.Collections.Generic;

namespace MutualLearning.Testing;

/// <summary>What simulated participants say.</summary>
internal static class Phrases
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        ["question"] = ["What have we not looked at yet?", "What would have to be true for that?", "Who else sees it like that?", "What happens if we wait?"],
        ["answer"] = ["As far as I know, yes.", "Only in part: it depends on the week.", "No, and that surprised me.", "I do not know yet."],
        ["view"] = ["I see it from the side of those on call.", "The second half matters more to me.", "For me it is a matter of trust.", "I am not sure that it is one problem."],
        ["evidence"] = ["Last quarter it happened four times.", "The notes of the last three weeks show it.", "Two of five handovers were late."],
        ["paraphrase"] = ["You say that the order matters more than the speed.", "So for you it begins earlier than we thought.", "You would rather try it than talk about it."],
        ["idea"] = ["Let us try it for two weeks.", "We could begin with the smallest part.", "Somebody from outside could look at it.", "What if we turned the order round?"],
        ["objection"] = ["It leaves one of us alone at night.", "It would undo what we agreed on in spring."],
        ["learning"] = ["I had not asked, I had assumed.", "It goes better when we say the goal first.", "The quiet week taught us more than the loud one."],
        ["goal"] = ["I want to be able to hand over without worry.", "I want to hear what others see that I do not."],
        ["concern"] = ["I worry that we lose sight of it in summer.", "It may cost more time than we think."],
        ["nomination"] = ["I name somebody who asks before they answer.", "I name whoever has carried it so far."],
        ["commitment"] = ["I write it down and send it round by Friday.", "I ask the other team this week."],
    };

    public static string Of(ContributionKind kind, int number) =>
        All.TryGetValue(kind.Value, out var phrases) ? phrases[number % phrases.Length] : "Something of the kind " + kind + ".";
}
