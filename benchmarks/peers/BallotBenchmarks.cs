using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>One more ballot of ten thousand, when so many have been cast before: its cost must not grow with them.</summary>
public class BallotBenchmarks : PeersBenchmark
{
    private const int Voters = 10_000;

    private static readonly DecisionId Id = new("rota");

    private readonly PersonId[] people = [.. Enumerable.Range(0, Voters).Select(i => new PersonId("p" + i))];
    private int next;

    [Params(100, Voters)]
    public int Before { get; set; }

    [Benchmark]
    public Task Cast() => CastAsync(people[next++ % Before]);

    protected override async Task PrepareAsync()
    {
        var declaration = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of(people));
        await InScopeAsync<IDecisions>(decisions =>
            decisions.DeclareAsync(Id, declaration, people[0]).MustBe(result => result.IsAccepted));
        foreach (var voter in people.Take(Before))
        {
            await CastAsync(voter);
        }
    }

    // Who has voted may vote anew: that is one more event all the same.
    private Task CastAsync(PersonId voter) => InScopeAsync<IDecisions>(decisions =>
        decisions.CastAsync(Id, voter, Stance.Yes).MustBe(result => result.IsAccepted));
}
