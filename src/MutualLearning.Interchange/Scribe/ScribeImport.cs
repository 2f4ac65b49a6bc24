using System.Collections.Generic;
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
}
