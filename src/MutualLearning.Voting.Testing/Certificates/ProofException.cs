using System;

namespace MutualLearning.Voting.Testing;

/// <summary>A claim is wrong; never leaves the check.</summary>
internal sealed class ProofException(string message) : Exception(message);
