using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace NetStandardPlugin;

/// <summary>Sets and changes init-only members, as a plug-in compiled for netstandard2.0 does.</summary>
public static class Declarations
{
    public static DecisionDeclaration Secret(ValueList<PersonId> electorate) =>
        new DecisionDeclaration("Go?", new RuleSpec("two-thirds-of-tenured"), electorate) { ReasonsRequired = true } with { Secrecy = Secrecy.Simultaneous };
}
