using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>Reads ballots as levels of a scale, and asks whether enough reach the needed one.</summary>
internal static class GradeLevels
{
    /// <summary>The level that a ballot stands for; null when it says nothing on the scale.</summary>
    public static int? Level(Ballot ballot, GradeScale scale)
    {
        if (ballot.Grade is { } grade && grade.Scale == scale)
        {
            return grade.Level;
        }

        var full = ballot.Strength >= 1m;
        return (scale, ballot.Stance) switch
        {
            (GradeScale.FistToFive, Stance.Yes) => full ? 5 : 3,
            (GradeScale.FistToFive, Stance.StandAside) => 2,
            (GradeScale.FistToFive, Stance.No) => full ? 1 : 2,
            (GradeScale.FistToFive, Stance.Block) => 0,
            (GradeScale.Gradients, Stance.Yes) => full ? 1 : 3,
            (GradeScale.Gradients, Stance.Abstain) => 4,
            (GradeScale.Gradients, Stance.StandAside) => 6,
            (GradeScale.Gradients, Stance.No) => full ? 7 : 5,
            (GradeScale.Gradients, Stance.Block) => 8,
            _ => null,
        };
    }

    public static Verdict Judge(DecisionRuleContext context, GradeScale scale, int needed, Rational part)
    {
        if (Figures.Nothing(context) is { } nothing)
        {
            return nothing;
        }

        var (prevented, reached, all) = Count(context, scale, needed);
        if (prevented > 0)
        {
            return Verdict.NotDecided(VerdictReasons.GradePrevented, Figures.Text(prevented));
        }

        var enough = all > 0 && part.IsReachedBy(reached, all);
        return enough
            ? Verdict.Adopted(VerdictReasons.GradeReached, Figures.Text(reached), Figures.Text(all), Figures.Text(needed))
            : Verdict.NotDecided(VerdictReasons.GradeMissed, Figures.Text(reached), Figures.Text(all), Figures.Text(needed));
    }

    /// <summary>The counts for those who prove the verdict.</summary>
    public static (string Kind, Rational Figure)[] Counts(DecisionRuleContext context, GradeScale scale)
    {
        var (prevented, reached, all) = Count(context, scale, Needed(context));
        return [("prevented", prevented), ("reached", reached), ("graded", all)];
    }

    // How many prevent, how many reach the needed level, and how many give one.
    private static (int Prevented, int Reached, int All) Count(DecisionRuleContext context, GradeScale scale, int needed)
    {
        var (prevented, reached, all) = (0, 0, 0);
        foreach (var ballot in context.Ballots)
        {
            if (!ballot.IsAdvisory && Level(ballot, scale) is { } level)
            {
                all++;
                prevented += level == (scale == GradeScale.FistToFive ? 0 : 8) ? 1 : 0;
                reached += (scale == GradeScale.FistToFive ? level >= needed : level <= needed) ? 1 : 0;
            }
        }

        return (prevented, reached, all);
    }

    public static int Needed(DecisionRuleContext context) =>
        Figures.TryNumber(context.Parameter("needed", "3"), out var needed) ? needed : 3;

    public static Rational Part(DecisionRuleContext context) =>
        Rational.TryParse(context.Parameter("part", "1"), out var part) ? part : new Rational(1, 1);

    public static Refusal? Check(System.Collections.Generic.IReadOnlyDictionary<string, string> parameters, int least, int most) =>
        ParameterCheck.Names(parameters, "needed", "part")
        ?? ParameterCheck.Threshold(parameters, "part")
        ?? ParameterCheck.Range(parameters, "needed", least, most);
}
