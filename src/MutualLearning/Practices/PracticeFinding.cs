namespace MutualLearning.Practices;

/// <summary>Something wrong with a practice template.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.phases[2].floor</c>.</param>
/// <param name="Line">The line, from 1; 0 when the template was not read from text.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 when the template was not read from text.</param>
/// <param name="Code">The stable code, such as <c>practice.phase-unreachable</c>.</param>
/// <param name="Message">What is wrong and what was expected, in English.</param>
public sealed record PracticeFinding(string Path, int Line, int Column, string Code, string Message);
