using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Where people stand in verdicts: some reasons name one, and in an election an option may be the id of a person.</summary>
internal static class VerdictPersonalData
{
    public static Verdict Map(Verdict verdict, PersonalDataPass pass) => Requirements(Options(Decider(verdict, pass), pass), verdict.Requirements, pass);

    public static ValueList<string> Options(ValueList<string> options, PersonalDataPass pass) => options.Select(pass.Option);

    private static ValueList<ValueList<string>> Options(ValueList<ValueList<string>> places, PersonalDataPass pass) => places.Select(place => Options(place, pass));

    public static TieLadder Options(TieLadder ties, PersonalDataPass pass) => ties with
    {
        ChairOrder = Options(ties.ChairOrder, pass),
        DrawnOrder = Options(ties.DrawnOrder, pass),
    };

    public static Preference Options(Preference preference, PersonalDataPass pass) => preference with
    {
        Marks = preference.Marks.Select(mark => mark with { Option = pass.Option(mark.Option) }),
    };

    // What is missed is said in words that may name somebody: it is said again of the mapped requirement.
    private static Verdict Requirements(Verdict verdict, ValueList<RequirementVerdict> requirements, PersonalDataPass pass)
    {
        if (requirements.Count == 0)
        {
            return verdict;
        }

        var mapped = requirements.Select(r => new RequirementVerdict(
            r.Requirement with { Rule = DecisionPersonalData.Map(r.Requirement.Rule, pass) }, Map(r.Verdict, pass)));
        var missed = Is(verdict, VerdictReasons.RequirementMissed) is null ? null : mapped.FirstOrDefault(static r => !r.Holds);
        return (missed is null ? verdict : Verdict.Rejected(VerdictReasons.RequirementMissed, missed.Requirement.ToString(), missed.Verdict.Text)) with { Requirements = mapped };
    }

    // What the verdict says in words is said again of the mapped result.
    private static Verdict Options(Verdict verdict, PersonalDataPass pass)
    {
        if (verdict.Result is not { } result)
        {
            return verdict;
        }

        // The hash that a lot was drawn from would let a name be guessed that is erased.
        var mapped = Options(result, pass);
        mapped = mapped.Equals(result) ? mapped : mapped with { Lot = null };
        return mapped.Equals(result) ? verdict
            : Is(verdict, VerdictReasons.ChosenOptions) is null && Is(verdict, VerdictReasons.TiedOptions) is null && Is(verdict, VerdictReasons.UnfollowedTies) is null
                ? verdict with { Result = mapped }
            : OptionVerdict.Of(mapped);
    }

    private static TallyResult Options(TallyResult result, PersonalDataPass pass) => result with
    {
        Winners = Options(result.Winners, pass),
        Ranking = Options(result.Ranking, pass),
        Committees = Options(result.Committees, pass),
        Rounds = result.Rounds.Select(round => round with
        {
            Figures = round.Figures.Select(figure => figure with { Option = pass.Option(figure.Option) }),
            Elected = Options(round.Elected, pass),
            Eliminated = Options(round.Eliminated, pass),
        }),
    };

    // A verdict is stored as it was said; some of the reasons name the person who decided or stopped it.
    private static Verdict Decider(Verdict verdict, PersonalDataPass pass)
    {
        if (Is(verdict, VerdictReasons.CastingVote) is { } casting && verdict.Arguments is { Count: 3 } values && Identifier.IsValid(values[0]))
        {
            string[] said = [pass.Person(new PersonId(values[0])).Value, values[1], values[2]];
            return new Verdict(verdict.Kind, verdict.Reason, casting.Format(said)) { Arguments = ValueList<string>.Of(said), Result = verdict.Result };
        }

        var reason = Is(verdict, VerdictReasons.DeciderDecided) ?? Is(verdict, VerdictReasons.DeciderSilent) ?? Is(verdict, VerdictReasons.VetoEscalates);
        if (reason is null || DeciderOf(verdict, reason) is not { } decider)
        {
            return verdict;
        }

        var mapped = pass.Person(decider).Value;
        return new Verdict(verdict.Kind, verdict.Reason, reason.Format(mapped))
        {
            Arguments = verdict.Arguments.Count == 0 ? verdict.Arguments : [mapped],
            Result = verdict.Result,
        };
    }

    private static MessageCode? Is(Verdict verdict, MessageCode reason) =>
        string.Equals(verdict.Reason, reason.Code, StringComparison.Ordinal) ? reason : null;

    // Old verdicts hold the text alone, which begins with the id.
    private static PersonId? DeciderOf(Verdict verdict, MessageCode reason)
    {
        var rest = reason.Format(string.Empty);
        var decider = verdict.Text.EndsWith(rest, StringComparison.Ordinal) ? verdict.Text.Substring(0, verdict.Text.Length - rest.Length) : string.Empty;
        return Identifier.IsValid(decider) ? new PersonId(decider) : null;
    }
}
