
namespace MutualLearning.Decisions;

/// <content>Who may see what.</content>
public sealed partial record Decision
{
    /// <summary>What a person may see of this decision. What they may not see is not in the view at all.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <returns>The view.</returns>
    public DecisionView ViewAs(PersonId viewer) => new(this, viewer);
}
