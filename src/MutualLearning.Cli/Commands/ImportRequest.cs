using System.Collections.Generic;
using NodaTime;

namespace MutualLearning.Cli.Commands;

/// <summary>What <c>mutual-learning import</c> was asked for.</summary>
internal sealed record ImportRequest(IReadOnlyList<string> Files, string? Store, string? Aliases, LocalDate? Date, DateTimeZone Zone);
