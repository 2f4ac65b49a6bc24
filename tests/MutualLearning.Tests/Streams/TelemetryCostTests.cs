using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

/// <summary>What it costs that somebody could listen. Nothing else runs meanwhile, because others might.</summary>
[CollectionDefinition(nameof(TelemetryCostTests), DisableParallelization = true)]
[Collection(nameof(TelemetryCostTests))]
public sealed class TelemetryCostTests
{
    private const int Times = 2_000;

    private static readonly StreamId Stream = new(TenantId.Single, "responsibility", "x");

    [Fact]
    public async Task WhenNobodyListens_ACommandAllocatesTheSame()
    {
        var refusing = new StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent>(
            new(Responsibility.Initial, static (_, _, _) => ResponsibilityRefusals.NoOffer, Responsibility.Evolve), new InMemoryEventStore(), new());
        await RefuseAsync(refusing);
        var silent = await RefuseAsync(refusing);

        silent.Should().BeLessThanOrEqualTo(KnownBytes);
    }

    // What a refused command allocated before there was anything to listen to: measured with the same test.
    private const double KnownBytes = 208;

    private static async Task<double> RefuseAsync(StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent> handler)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            await handler.HandleAsync(Stream, Command, Context, CancellationToken.None);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
    }

    private static readonly StartResponsibility Command = new(new PersonId("ana"));
    private static readonly CommandContext Context = new(default, new CommandId("1"));
}
