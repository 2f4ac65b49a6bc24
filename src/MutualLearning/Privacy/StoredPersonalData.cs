using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>The personal data of a tenant, over an event store that can forget.</summary>
internal sealed class StoredPersonalData(PersonalDataParts parts) : IPersonalData
{
    private readonly PersonalScan scan = new(parts);
    private readonly StreamRewriting rewriting = new(parts.Store, parts.Ids);

    public Task CollectAsync(PersonId person, Stream output, CancellationToken cancellationToken = default)
    {
        Guard.Against.Default(person);
        Guard.Against.Null(output);
        return new PersonalDocument(parts, scan).WriteAsync(person, output, cancellationToken);
    }

    public Task<ErasureResult> EraseAsync(
        PersonId person, ErasureScope scope = ErasureScope.OwnWords, CancellationToken cancellationToken = default)
    {
        Guard.Against.Default(person);
        Guard.Against.EnumOutOfRange(scope);
        return new Eraser(parts, scan, rewriting, person, scope).RunAsync(cancellationToken);
    }

    public async Task<ForgottenTexts> ForgetBeforeAsync(Instant before, CancellationToken cancellationToken = default)
    {
        var (streams, forgotten) = (0, 0);
        await scan.EachAsync(ForgetAsync, cancellationToken).ConfigureAwait(false);
        return new ForgottenTexts(streams, forgotten);

        async Task ForgetAsync(Slice slice, IReadOnlyList<RecordedEvent> events)
        {
            var count = await rewriting.RunAsync(events, all => Task.FromResult(Changes(slice, all)), cancellationToken).ConfigureAwait(false);
            (streams, forgotten) = (streams + Math.Min(count, 1), forgotten + count);
        }

        Dictionary<long, object> Changes(Slice slice, IReadOnlyList<RecordedEvent> events) =>
            slice.Look(events).EndedAt < before ? StreamChanges.Of(slice, events, new ForgetPass()) : [];
    }

    public async Task<ValueList<Erasure>> ErasuresAsync(CancellationToken cancellationToken = default) =>
        (await new ErasureRuns(parts).RegisterAsync(cancellationToken).ConfigureAwait(false)).Erasures;
}
