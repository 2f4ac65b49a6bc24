
namespace MutualLearning.Cli.Play;

/// <summary>The words of a vote.</summary>
internal static class Stances
{
    public const string Words = "yes, no, abstain, aside, block";

    public static Stance? Of(string word) => word switch
    {
        "yes" => Stance.Yes,
        "no" => Stance.No,
        "abstain" => Stance.Abstain,
        "aside" => Stance.StandAside,
        "block" => Stance.Block,
        _ => null,
    };
}
