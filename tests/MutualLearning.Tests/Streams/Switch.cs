using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

/// <summary>The smallest slice: a lamp. Turning on what is on changes nothing; toggling a broken one is refused.</summary>
internal static class Switch
{
    public static readonly MessageCode Broken = new("switch.broken", "The lamp is broken.");

    public static readonly StreamId Lamp = new(TenantId.Single, "switch", "lamp");

    public static readonly Decider<State, string, string> Decider = new(new State(false, false, 0), Decide, Evolve);

    private static Decided<string> Decide(State state, string command, CommandContext context) =>
        state.IsBroken ? Broken
        : command is "on" && state.IsOn ? ImmutableArray<string>.Empty
        : command is "break" ? "broken"
        : command is "off" ? "off"
        : command is "on twice" ? ImmutableArray.Create("on", "on")
        : "on";

    private static State Evolve(State state, string body) => body switch
    {
        "on" => state with { IsOn = true, Events = state.Events + 1 },
        "off" => state with { IsOn = false, Events = state.Events + 1 },
        _ => state with { IsBroken = true, Events = state.Events + 1 },
    };

    internal sealed record State(bool IsOn, bool IsBroken, int Events);
}
