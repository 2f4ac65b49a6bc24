namespace MutualLearning.Decisions;

/// <summary>A requirement that was found: its rule, and whom it asks.</summary>
/// <param name="Requirement">What was declared.</param>
/// <param name="Rule">The rule; null when it is not known.</param>
/// <param name="Members">Whom it asks; null for everybody.</param>
internal sealed record Condition(Requirement Requirement, DecisionRule? Rule, ValueList<PersonId>? Members);
