using System.CommandLine;
using MutualLearning.Cli.Shell;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Cli.Commands;

/// <summary>The words of <c>mutual-learning import</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(StandardStreams streams)
    {
        var files = new Argument<string[]>("FILE") { Description = "The records: W3C scribe logs.", Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create();
        var aliases = new Option<string?>("--aliases") { HelpName = "FILE", Description = "A JSON table of names and nicks." };
        var date = new Option<string?>("--date")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The date of a record without one. Without it, the date in the name of the file.",
        };
        var zone = new Option<string?>("--zone") { HelpName = "ID", Description = "The time zone of the records, such as Europe/Lisbon. UTC unless given." };
        date.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !LocalDatePattern.Iso.Parse(result.Tokens[0].Value).Success)
            {
                result.AddError($"'{result.Tokens[0].Value}' is no date; expected is one such as 2026-11-02.");
            }
        });
        zone.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(result.Tokens[0].Value) is null)
            {
                result.AddError($"'{result.Tokens[0].Value}' is no time zone; expected is one such as Europe/Lisbon.");
            }
        });
        var command = new Command("import", "Brings records of meetings into a store. A record that is there already changes nothing.")
        {
            files, store, aliases, date, zone,
        };
        command.SetAction((parsed, cancellationToken) => new ImportRun(streams).RunAsync(
            new ImportRequest(
                parsed.GetRequiredValue(files),
                parsed.GetValue(store),
                parsed.GetValue(aliases),
                parsed.GetValue(date) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
                parsed.GetValue(zone) is { } id ? DateTimeZoneProviders.Tzdb[id] : DateTimeZone.Utc),
            cancellationToken));
        return command;
    }
}
