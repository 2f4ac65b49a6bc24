using System;
using System.CommandLine;
using System.Linq;
using MutualLearning.Cli.Series;
using MutualLearning.Cli.Shell;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Cli.Commands;

/// <summary>The words of <c>mutual-learning series</c>.</summary>
internal static class SeriesCommand
{
    public static Command Create(CliParts parts, StandardStreams streams) => new("series", "Lists sessions that recur, and writes them as a calendar.") { Next(parts, streams) };

    private static Command Next(CliParts parts, StandardStreams streams)
    {
        var rule = new Argument<string>("RULE") { Description = "How it recurs, by RFC 5545, such as FREQ=WEEKLY;BYDAY=TU." };
        rule.Check(text => SeriesCalendar.CheckRule(text) is { } failure ? $"RULE, {failure}" : null);
        var zone = new Option<string>("--zone") { HelpName = "ID", Description = "The time zone, such as Europe/Berlin.", Required = true };
        zone.Check(text => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is null ? $"'{text}' is no time zone; expected is one such as Europe/Berlin." : null);
        var from = new Option<string>("--from")
        {
            HelpName = "TIME", Description = "From when on, in the time of the zone, such as 2026-03-01T09:00. The first session is at the first time of the rule from then on.", Required = true,
        };
        from.Check(text => LocalTimes.Parse(text) is null ? $"'{text}' is no local time; expected is one such as 2026-03-01T09:00, without an offset." : null);
        var count = NumberOption.Create("--count", 1, SeriesCalendar.MaxOccurrences, "How many to list.", usual: 10);
        var minutes = NumberOption.Create("--minutes", 1, SeriesRequest.MaxMinutes, "How long one takes, in minutes.", usual: 60);
        var except = new Option<string[]>("--except")
        {
            HelpName = "DATE",
            Description = "Days, such as 2026-04-07, or times, such as 2026-04-07T09:00, without a session; several may follow.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        except.Check(text => LocalTimes.Parse(text) is null && LocalTimes.ParseDay(text) is null ? $"'{text}' is no day; expected is one such as 2026-04-07, or a time such as 2026-04-07T09:00." : null);
        var goal = new Option<string>("--goal") { HelpName = "TEXT", Description = "What the sessions are for, as the calendar shows it.", DefaultValueFactory = _ => "Session" };
        goal.Check(text => string.IsNullOrWhiteSpace(text) ? "--goal needs words." : null);
        var id = new Option<string?>("--id") { HelpName = "ID", Description = "The name of the series in calendars, for ever, such as retro@example.org. Without it, one made of the rest." };
        id.Check(text => Identifier.IsValid(text) ? null : "--id is 1 to 128 characters, without control characters.");
        var ics = new Option<string?>("--ics") { HelpName = "OUT", Description = "Also write the whole series as an iCalendar file." };
        var json = AskOptions.Json();
        var command = new Command("next", "Lists the next sessions of a series in local time.") { rule, zone, from, count, except, minutes, goal, id, ics, json };
        command.SetAction((parsed, cancellationToken) => new SeriesRun(streams, parts.Clock).RunAsync(
            new SeriesRequest(
                parsed.GetRequiredValue(rule),
                parsed.GetRequiredValue(zone),
                LocalTimes.Parse(parsed.GetRequiredValue(from))!.Value,
                parsed.GetValue(count)!.Value,
                parsed.GetValue(except) ?? [],
                parsed.GetValue(minutes)!.Value,
                parsed.GetValue(goal)!,
                parsed.GetValue(id),
                parsed.GetValue(ics),
                parsed.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static void Check(this Argument<string> argument, Func<string, string?> fault) => argument.Validators.Add(result =>
    {
        foreach (var message in result.Tokens.Select(token => fault(token.Value)).OfType<string>())
        {
            result.AddError(message);
        }
    });

    private static void Check<T>(this Option<T> option, Func<string, string?> fault) => option.Validators.Add(result =>
    {
        foreach (var message in result.Tokens.Select(token => fault(token.Value)).OfType<string>())
        {
            result.AddError(message);
        }
    });
}
