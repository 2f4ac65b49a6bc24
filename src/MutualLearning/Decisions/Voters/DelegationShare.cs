
namespace MutualLearning.Decisions;

/// <summary>A part of a voice, and who may carry it. Equal by content.</summary>
/// <param name="To">Who may carry it, first choice first; the next is asked where a choice leads to nobody who votes.</param>
/// <param name="Parts">How many parts of the voice it is, from 1 to 100; the whole is the sum over the shares.</param>
public sealed record DelegationShare(ValueList<PersonId> To, int Parts);
