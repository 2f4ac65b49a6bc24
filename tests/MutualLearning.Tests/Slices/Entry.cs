using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Slices;

/// <summary>What may come of a command, whatever it holds: events that read back as they were, or a refusal with a code that the docs list.</summary>
internal static class Entry
{
    private static readonly Lazy<HashSet<string>> Listed = new(() =>
        [.. System.IO.File.ReadLines(System.IO.Path.Combine(Repository.Root, "docs/refusals.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1])]);

    /// <summary>How many commands a fuzz sends: some thousands, and with MUTUALLEARNING_LONG as many as it takes.</summary>
    public static long Runs(long usual, long many) => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG")) ? usual : many;

    /// <summary>Whether the command was accepted; fails where the outcome is neither of the two.</summary>
    public static bool Check<TEvent>(Decided<TEvent> outcome, Func<object> command)
        where TEvent : class
    {
        if (outcome.IsRefused)
        {
            var (code, message) = (outcome.Refusal.Code, outcome.Refusal.Message);
            Listed.Value.Contains(code).Should().BeTrue("{0} is listed in docs/refusals.md", code);
            (message.Length < 2_000 && Identifier.IsValid(message[..Math.Min(message.Length, 100)])).Should().BeTrue("'{0}' can be shown: {1}", message, command());
            return false;
        }

        outcome.IsAccepted.Should().BeTrue("{0} has an answer", command());
        foreach (var body in outcome.Events)
        {
            ReadBack(body, command);
        }

        return true;
    }

    private static void ReadBack(object body, Func<object> command)
    {
        object read;
        try
        {
            read = BuiltIn.Events.Read(BuiltIn.Events.NameOf(body)!, BuiltIn.Events.Write(body));
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"What came of {command()} cannot be read again: {Short(body)}", error);
        }

        read.Equals(body).Should().BeTrue("{0} reads back as it was: {1}", Short(body), Short(read));
    }

    private static string Short(object body) => body.ToString() is { Length: > 3_000 } text ? text[..3_000] : body.ToString()!;
}
