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

    public void Decide(int proposalLine, DecisionCommand command) =>
        steps.Add(new DecisionStep(Line, start + since, NextCommand(), ScribeImport.DecisionOf(options.Session, proposalLine), command));

    /// <summary>Lets whoever resolved first close a decision: that they did is known only where the record says so, long after the proposal.</summary>
    public void LetClose(int proposalLine, PersonId by)
    {
        var decision = ScribeImport.DecisionOf(options.Session, proposalLine);
        var index = steps.FindIndex(s => s is DecisionStep { Command: DeclareDecision } declared && declared.Id == decision);
        if (index >= 0 && steps[index] is DecisionStep { Command: DeclareDecision { Declaration: var declared } command } step
            && command.By != by && declared.Powers.Count == 1)
        {
            var close = new PowerGrant(DecisionPower.Close, PowerHolder.Declarer, [by]);
            steps[index] = step with { Command = command with { Declaration = declared with { Powers = declared.Powers.Add(close) } } };
        }
    }

    public void TakeOn(CommandId command, TakeOnResponsibility body) => steps.Add(new ResponsibilityStep(Line, start + since, command, body.Id, body));

    public CommandId NextCommand() => new(options.Session.Value + "#" + (steps.Count + 1).ToString(CultureInfo.InvariantCulture));
}
