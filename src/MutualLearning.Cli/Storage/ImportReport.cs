using System.Collections.Generic;
using MutualLearning.Interchange.Importing;

namespace MutualLearning.Cli.Storage;

/// <summary>What an import of one record changed.</summary>
/// <param name="Id">The session.</param>
/// <param name="IsNew">Whether the store did not have it before.</param>
/// <param name="Decisions">How many decisions that were taken are new, as a review counts them.</param>
/// <param name="Proposals">How many proposals are new on which nothing was resolved.</param>
/// <param name="Responsibilities">How many responsibilities are new.</param>
/// <param name="Refused">What the domain did not take, in the order of the record.</param>
internal sealed record ImportReport(
    SessionId Id, bool IsNew, int Decisions, int Proposals, int Responsibilities, IReadOnlyList<ImportRefusal> Refused);
