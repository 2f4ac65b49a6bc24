using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Benchmarks;

/// <summary>Ten thousand ballots on one decision, figures for each ballot.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private const int Voters = 10_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 9, 0);
    private static readonly StreamId Stream = new(TenantId.Single, DecisionSlice.StreamKind, "d");

    private readonly PersonId[] people = [.. Enumerable.Range(0, Voters).Select(i => new PersonId("p" + i))];
    private readonly CommandId[] commands = [.. Enumerable.Range(0, Voters).Select(i => new CommandId("c" + i))];

    /// <summary>Declares, votes and closes, over a store in memory.</summary>
    /// <returns>The closed decision.</returns>
    [Benchmark(OperationsPerInvoke = Voters)]
    public async Task<Decision> TenThousandBallots()
    {
        var handler = new StreamHandler<Decision, DecisionCommand, DecisionEvent>(
            DecisionSlice.Instance.ToDecider(Application.Services), new InMemoryEventStore(), new());
        var declaration = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of(people));
        await handler.HandleAsync(Stream, new DeclareDecision(new("d"), declaration, people[0]), new(Now, new("declare")));
        for (var i = 0; i < Voters; i++)
        {
            await handler.HandleAsync(Stream, new CastBallot(people[i], i % 3 == 0 ? Stance.No : Stance.Yes), new(Now, commands[i]));
        }

        return (await handler.HandleAsync(Stream, new CloseDecision(people[0]), new(Now, new("close")))).Value.State;
    }
}
