using System.Text.Json.Serialization;

namespace MutualLearning.Decisions;

/// <summary>Who carries somebody's voice when they do not vote themselves. Equal by content.</summary>
/// <param name="From">Whose voice.</param>
/// <param name="Shares">Its parts; one for a voice that is not split.</param>
[method: JsonConstructor]
public sealed record VoterDelegation(PersonId From, ValueList<DelegationShare> Shares)
{
    /// <summary>Hands a whole voice on.</summary>
    /// <param name="from">Whose voice.</param>
    /// <param name="to">Who may carry it, first choice first.</param>
    public VoterDelegation(PersonId from, params PersonId[] to)
        : this(from, [new DelegationShare(ValueList<PersonId>.Of(to), 1)])
    {
    }

    /// <summary>For which topics: empty (the default) for all; <c>hr</c> holds for <c>hr</c> and <c>hr/rota</c>. Of several the longest holds.</summary>
    public string Scope { get; init => field = value ?? string.Empty; } = string.Empty;
}
