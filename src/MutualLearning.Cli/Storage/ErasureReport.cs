using System.Collections.Generic;

namespace MutualLearning.Cli.Storage;

/// <summary>What an erasure did, or would do.</summary>
/// <param name="Person">The name and the id as events have it, or the id alone when the person was erased before.</param>
/// <param name="Id">The id.</param>
/// <param name="Streams">In how many records the person stood.</param>
/// <param name="Events">In how many entries of them.</param>
/// <param name="Mentions">Where the name is still written.</param>
internal sealed record ErasureReport(string Person, PersonId Id, int Streams, int Events, IReadOnlyList<string> Mentions);
