using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>What the work on personal data needs.</summary>
internal sealed record PersonalDataParts(
    IForgetfulEventStore Store,
    IStreamDirectory Directory,
    IPseudonymKeys Keys,
    CommandRunner<ErasureRegister, ErasureCommand, ErasureEvent> Register,
    EventCatalogue Events,
    ITenantContext Tenant,
    IClock Clock,
    IIdSource Ids);
