using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Tally;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Streams;

namespace MutualLearning.Cli.Review;

/// <summary>Reads a scribe log, runs it through the deciders of a live session, and reviews what came of it.</summary>
internal sealed class ScribeReviewSource : IReviewSource
{
    private static readonly SessionId Id = new("review");

    public async Task<ReviewResult> ReadAsync(
        string path, string? aliases, IReadOnlyList<string> rules, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (!TryRules(rules, out var alternatives, out var unknown))
        {
            return new ReviewResult(unknown!);
        }

        var (table, failure) = await AliasFile.ReadAsync(aliases, cancellationToken).ConfigureAwait(false);
        if (table is null)
        {
            return new ReviewResult(failure!);
        }

        using var log = File.OpenRead(path);
        var record = await ScribeLogReader.ReadAsync(log, new ScribeOptions { Aliases = table }, progress, cancellationToken).ConfigureAwait(false);
        return record.IsRead
            ? new ReviewResult(await ImportAsync(path, record.Value, alternatives, cancellationToken).ConfigureAwait(false))
            : new ReviewResult(ScribeFailureWords.Failed(path, record.Failure));
    }

    private static async Task<MeetingReview> ImportAsync(
        string path, ScribeRecord record, IReadOnlyList<RuleSpec>? alternatives, CancellationToken cancellationToken)
    {
        var meeting = await MemoryImport.RunAsync(record, new ScribeImportOptions(Id), cancellationToken).ConfigureAwait(false);
        var decided = new Dictionary<int, Decision>();
        foreach (var resolution in record.Resolutions)
        {
            var line = resolution.Made.ProposalLine ?? resolution.Made.Line;
            decided[line] = await meeting.DecisionAsync(line, cancellationToken).ConfigureAwait(false);
        }

        return new ReviewBuilder(Path.GetFileName(path), record, meeting.Session, decided, meeting.Refused, alternatives).Build();
    }

    private static bool TryRules(IReadOnlyList<string> rules, out IReadOnlyList<RuleSpec>? specs, out ReviewFailure? failure)
    {
        var (found, reason) = NamedRules.Find(rules);
        specs = found.Count == 0 ? null : found;
        failure = reason is null ? null : new ReviewFailure(null, null, reason);
        return failure is null;
    }
}
