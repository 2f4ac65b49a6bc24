namespace MutualLearning.Practices;

/// <summary>How the groups of a phase are made.</summary>
public enum GroupForm
{
    /// <summary>The groups of the visit before join, or are cut in smaller ones; people are in the order of the session where there were none.</summary>
    Merge,

    /// <summary>New groups, with as few people as possible who were in a group together before.</summary>
    Mix,
}
