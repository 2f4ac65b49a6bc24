using System.Collections.Generic;

namespace MutualLearning.Cli.Commands;

/// <summary>What <c>mutual-learning review</c> was asked for.</summary>
internal sealed record ReviewRequest(string File, string? Aliases, IReadOnlyList<string> Rules, string? Html, bool Json, bool Strict);
