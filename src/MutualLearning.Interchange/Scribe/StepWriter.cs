using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Writes steps down, each with the line and the time of its entry.</summary>
internal sealed class StepWriter(ScribeImportOptions options, Instant start)
{
    private readonly List<ImportStep> steps = [];
    private Duration since;

    public IReadOnlyList<ImportStep> Steps => steps;

    public int Line { get; private set; }

    public bool IsOpen { get; private set; }

    public void Begin(ScribeEntry entry)
    {
        Line = entry.Line;
        since = entry.At ?? Duration.Zero;
    }

    /// <summary>A command that needs a running session: the first one opens it.</summary>
    public CommandId Running(SessionCommand command)
    {
        if (!IsOpen)
        {
            IsOpen = true;
            Session(new OpenSession(options.ImportedBy));
        }

        return Session(command);
    }

    public CommandId Session(SessionCommand command)
    {
        var id = NextCommand();
        steps.Add(new SessionStep(Line, start + since, id, options.Session, command));
        return id;
    }

    public int Decide(int proposalLine, DecisionCommand command)
    {
        steps.Add(new DecisionStep(Line, start + since, NextCommand(), ScribeImport.DecisionOf(options.Session, proposalLine), command));
        return steps.Count - 1;
    }

    public void Replace(int step, DecisionCommand command) => steps[step] = ((DecisionStep)steps[step]) with { Command = command };

    public void TakeOn(CommandId command, TakeOnResponsibility body) => steps.Add(new ResponsibilityStep(Line, start + since, command, body.Id, body));

    public CommandId NextCommand() => new(options.Session.Value + "#" + (steps.Count + 1).ToString(CultureInfo.InvariantCulture));
}
