using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Cli.Tally;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
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

        var table = ScribeAliases.None;
        if (aliases is not null)
        {
            using var json = File.OpenRead(aliases);
            var read = await ScribeAliases.ReadAsync(json, cancellationToken).ConfigureAwait(false);
            if (!read.IsRead)
            {
                return Failed(aliases, read.Failure);
            }

            table = read.Value;
        }

        using var log = File.OpenRead(path);
        var record = await ScribeLogReader.ReadAsync(log, new ScribeOptions { Aliases = table }, progress, cancellationToken).ConfigureAwait(false);
        return record.IsRead
            ? new ReviewResult(await ImportAsync(path, record.Value, alternatives, cancellationToken).ConfigureAwait(false))
            : Failed(path, record.Failure);
    }

    private static async Task<MeetingReview> ImportAsync(
        string path, ScribeRecord record, IReadOnlyList<RuleSpec>? alternatives, CancellationToken cancellationToken)
    {
        var store = new InMemoryEventStore();
        var sessions = new StreamHandler<Session, SessionCommand, SessionEvent>(SessionDecider.Create(ContributionKinds.BuiltIn), store, new());
        var decisions = new StreamHandler<Decision, DecisionCommand, DecisionEvent>(DecisionDecider.Create(DecisionRules.BuiltIn), store, new());
        var responsibilities = new StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent>(
            ResponsibilityDecider.Instance, store, new());
        var steps = ScribeImport.Steps(record, new ScribeImportOptions(Id));
        var refused = await new Importer(sessions, decisions, responsibilities, new SingleTenant())
            .RunAsync(steps, cancellationToken).ConfigureAwait(false);
        var session = await sessions.LoadAsync(new(TenantId.Single, StoredSessions.StreamKind, Id.Value), cancellationToken).ConfigureAwait(false);
        var decided = new Dictionary<int, Decision>();
        foreach (var resolution in record.Resolutions)
        {
            var line = resolution.Made.ProposalLine ?? resolution.Made.Line;
            var stream = new StreamId(TenantId.Single, StoredDecisions.StreamKind, ScribeImport.DecisionOf(Id, line).Value);
            decided[line] = (await decisions.LoadAsync(stream, cancellationToken).ConfigureAwait(false)).State;
        }

        return new ReviewBuilder(Path.GetFileName(path), record, session.State, decided, refused, alternatives).Build();
    }

    private static bool TryRules(IReadOnlyList<string> rules, out IReadOnlyList<RuleSpec>? specs, out ReviewFailure? failure)
    {
        var (found, reason) = NamedRules.Find(rules);
        specs = found.Count == 0 ? null : found;
        failure = reason is null ? null : new ReviewFailure(null, null, reason);
        return failure is null;
    }

    // The words of a failure begin with its place; an input without a first line has none.
    private static ReviewResult Failed(string path, ScribeFailure failure) =>
        new(new ReviewFailure(path, null, (failure.Line == 0 ? failure.Reason : failure.ToString()) + Expected(failure.Kind)));

    private static string Expected(ScribeFailureKind kind) => kind switch
    {
        ScribeFailureKind.Empty or ScribeFailureKind.Binary or ScribeFailureKind.Encoding or ScribeFailureKind.NotALog =>
            " Expected is a W3C scribe log in UTF-8.",
        ScribeFailureKind.LineTooLong =>
            $" Expected are lines of at most {new ScribeOptions().MaxLineLength.ToString(CultureInfo.InvariantCulture)} characters.",
        ScribeFailureKind.NotAnAliasTable => " Expected is JSON such as [{ \"name\": \"Ada Example\", \"nick\": [\"ada\"] }].",
        _ => string.Empty,
    };
}
