using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Erases one person.</summary>
/// <remarks>
/// It begins with the first stream that holds the person, so erasing somebody who is nowhere leaves nothing behind. What it
/// counts is where the tombstone stands at the end: the same, however often it was interrupted.
/// </remarks>
internal sealed class Eraser(PersonalDataParts parts, PersonalScan scan, StreamRewriting rewriting, PersonId person, ErasureScope scope)
{
    private readonly ErasureRuns runs = new(parts);
    private readonly MentionSearch mentions = new(person, parts.Events);
    private ErasureRun? run;
    private int streams;
    private int count;
    private int keysLost;

    public async Task<ErasureResult> RunAsync(CancellationToken cancellationToken)
    {
        run = await runs.FindAsync(person, cancellationToken).ConfigureAwait(false);
        await scan.EachAsync((slice, events) => EraseAsync(slice, events, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (run is null)
        {
            return new ErasureResult(0, default, 0, 0, mentions.Found, mentions.Count) { KeysLost = keysLost };
        }

        // Somebody else may have erased the same person meanwhile: then the proof of this one says that nothing was left.
        await runs.CompleteAsync(run, scope, streams, count, cancellationToken).ConfigureAwait(false);
        var tombstone = count == 0 ? default : run.Tombstone;
        return new ErasureResult(run.Number, tombstone, streams, count, mentions.Found, mentions.Count) { KeysLost = keysLost };
    }

    private async Task EraseAsync(Slice slice, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        IReadOnlyList<(RecordedEvent Recorded, object Body)> after = [];
        var concerned = 0;
        var isLost = false;
        await rewriting.RunAsync(events, PlanAsync, cancellationToken).ConfigureAwait(false);
        (streams, count, keysLost) = (streams + Math.Min(concerned, 1), count + concerned, keysLost + (isLost ? 1 : 0));
        mentions.LookAt(events[0].Stream);
        foreach (var (recorded, body) in after)
        {
            mentions.LookAt(recorded, body);
        }

        async Task<Dictionary<long, object>> PlanAsync(IReadOnlyList<RecordedEvent> all)
        {
            var facts = slice.Look(all);
            var key = facts.HiddenScope is { } scopeOfKey
                && await parts.Keys.FindAsync(all[0].Stream, scopeOfKey, cancellationToken).ConfigureAwait(false) is { } found && facts.IsKey(found, scopeOfKey)
                    ? found
                    : null;
            isLost = facts.HiddenScope is not null && key is null;
            var subject = facts.Subject(person, Hidden(key, person));
            if (run is null && Count(slice, all.Select(e => e.Body), subject) > 0)
            {
                run = await runs.BeginAsync(person, cancellationToken).ConfigureAwait(false);
            }

            if (run is null)
            {
                after = [.. all.Select(e => (e, e.Body))];
                return [];
            }

            var hidden = Hidden(key, run.Tombstone);
            var changes = StreamChanges.Of(slice, all, new ErasePass(subject, run.Tombstone, hidden, scope));
            after = [.. all.Select(e => (e, changes.TryGetValue(e.Version, out var body) ? body : e.Body))];
            HashSet<ContributionId> said =
                [.. facts.SaidBy(person, Hidden(key, person)), .. facts.SaidBy(run.Tombstone, hidden)];
            concerned = Count(slice, after.Select(e => e.Body), new Subject(run.Tombstone, hidden, said));
            return changes;
        }
    }

    private static Pseudonym Hidden(byte[]? key, PersonId whom) => key is null ? default : Pseudonym.Of(key, whom);

    private static int Count(Slice slice, IEnumerable<object> bodies, Subject subject)
    {
        var pass = new CollectPass(subject);
        return bodies.Count(body =>
        {
            pass.Found = false;
            slice.Map(body, pass);
            return pass.Found;
        });
    }
}
