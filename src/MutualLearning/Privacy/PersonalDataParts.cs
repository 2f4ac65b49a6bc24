using System.Collections.Generic;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>What the work on personal data needs.</summary>
internal sealed record PersonalDataParts(
    IForgetfulEventStore Store,
    IStreamDirectory Directory,
    IPseudonymKeys Keys,
    CommandRunner<ErasureRegister, ErasureCommand, ErasureEvent> Register,
    IEventFormat Format,
    ITenantContext Tenant,
    IClock Clock,
    IIdSource Ids)
{
    /// <summary>Everything that is personal, by kind of stream.</summary>
    public static IReadOnlyList<IPrivacySlice> Slices { get; } = [new SessionPrivacy(), new DecisionPrivacy(), new ResponsibilityPrivacy()];
}
