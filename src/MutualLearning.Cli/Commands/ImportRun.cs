using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Sessions;

namespace MutualLearning.Cli.Commands;

/// <summary>Runs <c>mutual-learning import</c>: one transaction for each record, so what fails leaves the others whole.</summary>
internal sealed class ImportRun(StandardStreams streams)
{
    public Task<int> RunAsync(ImportRequest request, CancellationToken cancellationToken) =>
        StoreRun.GuardAsync(request.Store, streams, path => RunAsync(request, path, cancellationToken));

    private async Task<int> RunAsync(ImportRequest request, string path, CancellationToken cancellationToken)
    {
        if (request.Aliases is { } file && InputFile.Unreadable(file) is { } why)
        {
            return streams.Refuse(why);
        }

        var (aliases, failure) = await AliasFile.ReadAsync(request.Aliases, cancellationToken).ConfigureAwait(false);
        if (aliases is null)
        {
            return streams.Refuse(failure!.Describe());
        }

        // Made with the first record that can be read, so that a mistyped name leaves no empty store.
        MeetingStore? store = null;
        var code = ExitCode.Done;
        try
        {
            foreach (var name in request.Files)
            {
                if (await ReadAsync(name, aliases, cancellationToken).ConfigureAwait(false) is { } record)
                {
                    store ??= await MeetingStore.OpenAsync(path, create: true, cancellationToken).ConfigureAwait(false);
                    var report = await new MeetingImport(store, request.Date, request.Zone).RunAsync(record, cancellationToken).ConfigureAwait(false);
                    Say(record, report, hasDate: record.Record.Date is not null || record.Date is not null || request.Date is not null);
                }
                else
                {
                    code = ExitCode.Unusable;
                }
            }
        }
        finally
        {
            await (store?.DisposeAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
        }

        return code;
    }

    private async Task<RecordFile?> ReadAsync(string path, ScribeAliases aliases, CancellationToken cancellationToken)
    {
        if (InputFile.Unreadable(path) is { } why)
        {
            streams.Refuse(why);
            return null;
        }

        try
        {
            var (record, failure) = await RecordFile.ReadAsync(path, aliases, cancellationToken).ConfigureAwait(false);
            _ = failure is null ? ExitCode.Done : streams.Refuse(failure.Describe());
            return record;
        }
        catch (System.Exception error) when (error is IOException or System.UnauthorizedAccessException)
        {
            streams.Refuse($"{path}: {error.Message}");
            return null;
        }
    }

    private void Say(RecordFile record, ImportReport report, bool hasDate)
    {
        var news = report.IsNew
            ? $"new: {Words.Count(report.Decisions, "decision", "decisions")}, "
                + (report.Proposals > 0 ? Words.Count(report.Proposals, "proposal that was not decided", "proposals that were not decided") + ", " : string.Empty)
                + Words.Count(report.Responsibilities, "responsibility", "responsibilities")
            : "is in the store already, nothing changed";
        streams.Out.WriteLine(PlainText.Clean($"{report.Id}  {record.Path}: {news}"));
        foreach (var refused in report.Refused)
        {
            streams.Out.WriteLine(PlainText.Clean($"  not taken, line {Words.Of(refused.Step.Line)}: {Text(refused.Step)} ({refused.Refusal.Message})"));
        }

        if (report.IsNew && !hasDate)
        {
            streams.Error.WriteLine(PlainText.Clean($"mutual-learning: {record.Path}: has no date, 1970-01-01 was taken; --date gives it one"));
        }
    }

    private static string Text(ImportStep step) => step switch
    {
        SessionStep { Command: Contribute said } => said.Text,
        ResponsibilityStep { Command: Responsibilities.TakeOnResponsibility taken } => taken.What,
        DecisionStep { Command: Decisions.DeclareDecision declared } => declared.Declaration.Question,
        SessionStep s => s.Command.GetType().Name,
        DecisionStep d => d.Command.GetType().Name,
        ResponsibilityStep r => r.Command.GetType().Name,
        _ => string.Empty,
    };
}
