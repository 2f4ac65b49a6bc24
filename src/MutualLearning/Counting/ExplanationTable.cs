
namespace MutualLearning.Counting;

/// <summary>A table of figures in an explanation. Immutable; equal by content.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record ExplanationTable(Statement Title, ValueList<string> Columns, ValueList<ValueList<string>> Rows);
