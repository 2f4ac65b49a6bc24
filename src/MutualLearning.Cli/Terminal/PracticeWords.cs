using System;
using System.Linq;
using System.Text;
using MutualLearning.Cli.Review;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Terminal;

/// <summary>The parts of a practice in words.</summary>
internal static class PracticeWords
{
    /// <summary>The name of a value as words: <c>NextInRound</c> is <c>next in round</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    public static string Range(int min, int? max) =>
        max is not { } most ? $"{Words.Of(min)} or more" : most == min ? Words.Of(min) : $"{Words.Of(min)}–{Words.Of(most)}";

    public static string Powers(PracticeRole role) => (role.MayAdvance, role.MayIntervene) switch
    {
        (true, true) => "advance, intervene",
        (true, false) => "advance",
        (false, true) => "intervene",
        _ => string.Empty,
    };

    public static string Of(Minutes minutes) => minutes.Min == minutes.Max
        ? Words.Of(minutes.Default)
        : $"{Words.Of(minutes.Default)} ({Words.Of(minutes.Min)}–{Words.Of(minutes.Max)})";

    public static string Times(Repeat repeat) => repeat.Kind switch
    {
        RepeatKind.Once => string.Empty,
        RepeatKind.Rounds => $", {Words.Of(repeat.Count)} rounds",
        RepeatKind.UntilDecided => $", until decided, at most {Words.Of(repeat.Count)} times",
        _ => ", " + Of(repeat.Kind),
    };

    public static string Of(Floor floor) => floor.Kind switch
    {
        FloorKind.Role => floor.Role.Value,
        FloorKind.AllButRole => $"all but {floor.Role}",
        _ => Of(floor.Kind),
    };

    public static string Of(ExitCondition exit) => exit.Kind switch
    {
        ExitKind.All => "(" + string.Join(" and ", exit.Parts.Select(Of)) + ")",
        ExitKind.Any => "(" + string.Join(" or ", exit.Parts.Select(Of)) + ")",
        _ => Of(exit.Kind),
    };

    public static string Next(Phase phase, string following) =>
        phase.Next.Count == 0 ? following : string.Join("; ", phase.Next.Select(Of));

    private static string Of(NextStep step)
    {
        var to = step.To.IsDefault ? "end" : step.To.Value;
        return step.When == StepGuard.Always ? to : $"{to} when {Of(step.When)}";
    }
}
