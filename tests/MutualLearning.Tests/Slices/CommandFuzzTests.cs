using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests.Privacy;
using MutualLearning.Tests.Responsibilities;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>
/// Commands to every slice in turn, right ones and spoiled ones, in states that random commands led to: events that read back, or a refusal
/// that is listed, and never an exception. As many as MUTUALLEARNING_FUZZ says, by the seed that MUTUALLEARNING_SEED says.
/// </summary>
public sealed class CommandFuzzTests(ITestOutputHelper output)
{
    private const int Usual = 3_000;
    private const uint Seldom = 12;

    private static readonly CommandContext Context = new(Instant.FromUtc(2026, 1, 1, 9, 0), new CommandId("fuzz"));

    private readonly SortedDictionary<string, (int Accepted, int Refused)> sent = new(StringComparer.Ordinal);

    [Fact]
    public void Commands_AreAccepted_OrRefusedWithAListedCode()
    {
        var many = Given("MUTUALLEARNING_FUZZ") ?? Usual;
        var seed = Given("MUTUALLEARNING_SEED") ?? Random.Shared.Next();
        var watch = Stopwatch.StartNew();
        try
        {
            var random = new PCG(1, (ulong)seed);
            for (var part = many / 4; Count() < many;)
            {
                Sessions(random, part);
                Decisions(random, part);
                Responsibilities(random, part);
                Erasures(random, part);
                part = Math.Max(many - Count(), 4) / 4;
            }
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"With MUTUALLEARNING_SEED={seed}, after {Count()} commands: {error.Message}", error);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count()} commands, seed {seed}, {watch.Elapsed.TotalSeconds:0} s: ")
            + string.Join("; ", sent.Select(s => $"{s.Key} {s.Value.Accepted} accepted, {s.Value.Refused} refused")));
        Count().Should().BeGreaterThanOrEqualTo(many);
        sent.Should().HaveCount(4).And.OnlyContain(s => s.Value.Accepted > 0 && s.Value.Refused > 0, "every slice is sent both sorts");
    }

    private void Sessions(PCG random, int many)
    {
        for (var until = Count("sessions") + many; Count("sessions") < until;)
        {
            var isSpoilt = false;
            foreach (var (before, command, outcome, _) in Walk.Any.Generate(random, null, out _).Go((_, c) => Spoilt(c, random, Seldom, out isSpoilt)))
            {
                Check("sessions", outcome, command);
                var spoiled = Spoilt(command, random, isSpoilt ? 0u : 1u, out _);
                Check("sessions", SessionDecider.Decide(before, spoiled, Context, ContributionKinds.BuiltIn), spoiled);
            }
        }
    }

    private void Decisions(PCG random, int many)
    {
        for (var until = Count("decisions") + many; Count("decisions") < until;)
        {
            var isSpoilt = false;
            foreach (var (before, command, outcome, _) in DecisionWalk.Any.Generate(random, null, out _).Go((_, c) => Spoilt(c, random, Seldom, out isSpoilt)))
            {
                Check("decisions", outcome, command);
                var spoiled = Spoilt(command, random, isSpoilt ? 0u : 1u, out _);
                Check("decisions", DecisionDecider.Decide(before, spoiled, Context, DecisionRules.BuiltIn), spoiled);
            }
        }
    }

    private void Responsibilities(PCG random, int many)
    {
        for (var until = Count("responsibilities") + many; Count("responsibilities") < until;)
        {
            var responsibility = Responsibility.Initial;
            foreach (var command in ResponsibilityPropertyTests.Command.Array[0, 30].Generate(random, null, out _).Prepend(Duties.TakeOn))
            {
                var spoiled = Spoilt(command, random, 2, out _);
                var outcome = ResponsibilityDecider.Decide(responsibility, spoiled, Context);
                responsibility = Check("responsibilities", outcome, spoiled) ? outcome.Events.Aggregate(responsibility, Responsibility.Evolve) : responsibility;
            }
        }
    }

    private void Erasures(PCG random, int many)
    {
        var register = Register.Initial;
        for (var until = Count("erasures") + many; Count("erasures") < until;)
        {
            register = Register.Erasures(register).Count > 20 ? Register.Initial : register;
            var number = Register.Erasures(register).Count + (int)random.Next(3) - 1;
            var command = Spoilt<object>(random.Next(3) switch
            {
                0 => Register.Begin(number + 1, new Pseudonym("m" + number)),
                1 => Register.Complete(number, ErasureScope.OwnWords, (int)random.Next(5), (int)random.Next(5)),
                _ => Register.Seal(number),
            }, random, 3, out _);
            var outcome = Register.Decide(register, command, Context);
            register = Check("erasures", outcome, command) ? outcome.Events.Aggregate(register, Register.Evolve) : register;
        }
    }

    // One in so many is spoilt, and none for 0: what is spoilt already cannot be taken apart once more.
    private static T Spoilt<T>(T command, PCG random, uint oneIn, out bool isSpoilt)
        where T : class
    {
        var all = oneIn > 0 && random.Next(oneIn) == 0 ? Spoiled.Of(command, (int)random.Next(1_000)).ToList() : [];
        isSpoilt = all.Count > 0;
        return isSpoilt ? all[(int)random.Next((uint)all.Count)] : command;
    }

    private bool Check<TEvent>(string slice, Decided<TEvent> outcome, object command)
        where TEvent : class
    {
        var isAccepted = Entry.Check(outcome, () => command);
        var (accepted, refused) = sent.GetValueOrDefault(slice);
        sent[slice] = isAccepted ? (accepted + 1, refused) : (accepted, refused + 1);
        return isAccepted;
    }

    private int Count() => sent.Values.Sum(s => s.Accepted + s.Refused);

    private int Count(string slice) => sent.TryGetValue(slice, out var s) ? s.Accepted + s.Refused : 0;

    private static int? Given(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
