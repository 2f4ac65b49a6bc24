namespace MutualLearning.Interchange.Scribe;

/// <summary>One line of a text that may run over several lines of the log.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record TextLine(int Line, string Text, string? Original = null);
