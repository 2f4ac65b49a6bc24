
namespace MutualLearning.Practices;

/// <summary>The groups that the people there work in during a phase. Their sizes differ by at most one, and nobody is left alone unless the size is 1.</summary>
/// <param name="Size">How many people about make a group, from 1: the number of groups is chosen that brings their sizes closest to it.</param>
/// <param name="Form">How groups are made.</param>
/// <param name="Stay">A role whose holders stay in their place, and of whom each group has one; <c>default</c> for none.</param>
public sealed record PhaseGroups(int Size, GroupForm Form = GroupForm.Merge, RoleId Stay = default);
