using System;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Writes a declared rule as text, such as <c>super-majority:threshold=2/3</c>.</summary>
internal sealed class RuleSpecConverter() : TextConverter<RuleSpec>(
    static t => RuleSpec.TryParse(t, out var spec) ? spec! : throw new FormatException($"'{t}' is not a rule."), static v => v.ToString());
