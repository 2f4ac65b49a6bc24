using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>What equal shares buy, and for how much.</summary>
/// <param name="Costs">What each option costs.</param>
/// <param name="Budget">What there is to spend.</param>
/// <param name="PerCost">Whether a supporter is as satisfied with an option as it costs; otherwise each option counts the same.</param>
/// <param name="Completion">How money left over is spent.</param>
internal sealed record EqualSharesTerms(Rational[] Costs, Rational Budget, bool PerCost, EqualSharesCompletion Completion);
