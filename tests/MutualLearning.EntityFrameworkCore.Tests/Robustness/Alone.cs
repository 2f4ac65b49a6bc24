namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>Tests that count what the whole process allocates run alone, after the others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
