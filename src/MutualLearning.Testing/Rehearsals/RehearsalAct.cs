using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>What a simulated participant is about to do.</summary>
internal readonly record struct RehearsalAct(PersonId By, SessionCommand Command);
