namespace MutualLearning.Privacy;

/// <summary>What went when texts were forgotten.</summary>
/// <param name="Streams">How many sessions, decisions and responsibilities lost words.</param>
/// <param name="Events">How many of their events did.</param>
public readonly record struct ForgottenTexts(int Streams, int Events);
