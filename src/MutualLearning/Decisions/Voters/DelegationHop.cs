using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>One step of voices from a person to the one who carries them further or votes.</summary>
/// <param name="From">Who hands on: their own weight and what they carry.</param>
/// <param name="To">To whom.</param>
/// <param name="Weight">How much; exact.</param>
/// <param name="Choice">Which of their choices it is, from 1.</param>
public sealed record DelegationHop(PersonId From, PersonId To, Rational Weight, int Choice);
