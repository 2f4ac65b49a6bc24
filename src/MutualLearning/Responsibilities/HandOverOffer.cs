using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>An offer to become accountable, to which no answer has come yet.</summary>
/// <param name="To">To whom it is made.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="Note">What goes with it; may be empty.</param>
/// <remarks>Immutable; equal by content.</remarks>
public sealed record HandOverOffer(PersonId To, PersonId By, Instant At, string Note);
