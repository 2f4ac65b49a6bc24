using System.Collections.Generic;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Interchange.Importing;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Turns the record of a log into the commands of a live session.</summary>
/// <remarks>
/// Who is not named is not guessed: a meeting without a chair has no facilitator. Somebody who speaks, votes or takes a role
/// takes part from then on. The electorate of a proposal is whoever takes part when it is made, and whoever votes on it.
/// A statement that ends in a question mark is a question; what another person says next on the same topic is its answer,
/// unless it is a question itself. An action goes to the one person named; with none or several, the domain refuses it.
/// </remarks>
public static class ScribeImport
{
    /// <summary>The commands of a record, in the order of the log.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">How it becomes commands.</param>
    /// <returns>The steps, for an <see cref="Importer"/>.</returns>
    public static IReadOnlyList<ImportStep> Steps(ScribeRecord record, ScribeImportOptions options) =>
        new ScribeSteps(Guard.Against.Null(record), Guard.Against.Null(options)).All();

    /// <summary>The name of the decision that an import makes of a proposal.</summary>
    /// <param name="session">The session of the import.</param>
    /// <param name="proposalLine">The line of the proposal, or of a resolution that had none.</param>
    /// <returns>The name.</returns>
    public static DecisionId DecisionOf(SessionId session, int proposalLine) => new(Named(session, "p", proposalLine));

    /// <summary>The name of the responsibility that an import makes of an action.</summary>
    /// <param name="session">The session of the import.</param>
    /// <param name="line">The line of the action.</param>
    /// <returns>The name.</returns>
    public static ResponsibilityId ResponsibilityOf(SessionId session, int line) => new(Named(session, "a", line));

    private static string Named(SessionId session, string kind, int line) =>
        session.Value + "/" + kind + line.ToString(CultureInfo.InvariantCulture);
}
