
namespace MutualLearning.Decisions;

/// <summary>The answer to the advice of one person.</summary>
/// <param name="Adviser">Whose advice.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="Why">Why; never empty.</param>
/// <param name="By">Who answered.</param>
public sealed record AdviceReply(PersonId Adviser, AdviceAnswer Answer, string Why, PersonId By);
