using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Importing;

/// <summary>One command of an import: what the domain is asked, and which line of the record asks it. The cases are those of this file.</summary>
public abstract record ImportStep
{
    private protected ImportStep(int line, Instant at, CommandId commandId)
    {
        Line = line;
        At = at;
        CommandId = commandId;
    }

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; }

    /// <summary>When it happened, by the record.</summary>
    public Instant At { get; }

    /// <summary>The id of the command: the same for the same step of the same record.</summary>
    public CommandId CommandId { get; }
}

/// <summary>A command to a session.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">When it happened, by the record.</param>
/// <param name="CommandId">The id of the command.</param>
/// <param name="Id">The session.</param>
/// <param name="Command">The command.</param>
public sealed record SessionStep(int Line, Instant At, CommandId CommandId, SessionId Id, SessionCommand Command)
    : ImportStep(Line, At, CommandId);

/// <summary>A command to a decision.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">When it happened, by the record.</param>
/// <param name="CommandId">The id of the command.</param>
/// <param name="Id">The decision.</param>
/// <param name="Command">The command.</param>
public sealed record DecisionStep(int Line, Instant At, CommandId CommandId, DecisionId Id, DecisionCommand Command)
    : ImportStep(Line, At, CommandId);

/// <summary>A command to a responsibility.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">When it happened, by the record.</param>
/// <param name="CommandId">The id of the command.</param>
/// <param name="Id">The responsibility.</param>
/// <param name="Command">The command.</param>
public sealed record ResponsibilityStep(int Line, Instant At, CommandId CommandId, ResponsibilityId Id, ResponsibilityCommand Command)
    : ImportStep(Line, At, CommandId);
