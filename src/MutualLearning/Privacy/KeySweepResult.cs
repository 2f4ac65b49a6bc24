namespace MutualLearning.Privacy;

/// <summary>What a sweep found among the living keys.</summary>
/// <param name="Destroyed">How many were of phases, ballots and erasures that have ended, and are destroyed now.</param>
/// <param name="Running">How many are of what is under way, or about to begin.</param>
/// <param name="Unclear">
/// How many it left alone because nobody here can tell: the kind of stream is not one of the library, there is no such stream, or it holds an
/// event that this version does not know or cannot read.
/// </param>
public readonly record struct KeySweepResult(int Destroyed, int Running, int Unclear);
