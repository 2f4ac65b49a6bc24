#if NET
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MutualLearning.Streams;

/// <summary>The activity source and the meter <c>MutualLearning</c>. Their names are promises, see the page on operations; no tag holds a person, an id, words or a tenant.</summary>
internal static class Telemetry
{
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Failed = "failed";

    private const string Name = "MutualLearning";
    private const string Slice = "mutual_learning.slice";
    private const string Command = "mutual_learning.command";
    private const string Outcome = "mutual_learning.outcome";
    private const string Refusal = "mutual_learning.refusal";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("mutual_learning.commands", "{command}", "Commands that were handled.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("mutual_learning.refusals", "{command}", "Commands that were refused.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("mutual_learning.retries", "{retry}", "Commands that were decided again because another writer was faster.");
    private static readonly Counter<long> Plugins = Meter.CreateCounter<long>("mutual_learning.plugin.failures", "{call}", "Calls of plug-ins that threw or took too long.");

    public static Activity? Start(string slice, string command)
    {
        if (!Source.HasListeners() || Source.StartActivity("mutual_learning.command") is not { } activity)
        {
            return null;
        }

        activity.SetTag(Slice, slice);
        activity.SetTag(Command, command);
        return activity;
    }

    public static void End(Activity? activity, string slice, string command, string outcome, string? code)
    {
        if (activity is not null)
        {
            activity.SetTag(Outcome, outcome);
            if (code is not null)
            {
                activity.SetTag(Refusal, code);
            }

            // What was thrown may hold anything: it is not told here.
            if (ReferenceEquals(outcome, Failed))
            {
                activity.SetStatus(ActivityStatusCode.Error);
            }

            activity.Dispose();
        }

        if (Commands.Enabled)
        {
            Commands.Add(1, new KeyValuePair<string, object?>(Slice, slice), new(Command, command), new(Outcome, outcome));
        }

        if (code is not null && Refusals.Enabled)
        {
            Refusals.Add(1, new KeyValuePair<string, object?>(Slice, slice), new(Refusal, code));
        }
    }

    public static void CountRetry(string slice)
    {
        if (Retries.Enabled)
        {
            Retries.Add(1, new KeyValuePair<string, object?>(Slice, slice));
        }
    }

    public static void CountPlugin(string plugin, string failure)
    {
        if (Plugins.Enabled)
        {
            Plugins.Add(1, new KeyValuePair<string, object?>("mutual_learning.plugin", plugin), new("mutual_learning.failure", failure));
        }
    }
}
#endif
