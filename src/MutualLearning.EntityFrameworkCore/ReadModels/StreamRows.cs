using System.Collections.Generic;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The rows that one stream leads to: its own, and those in other tables.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Row">The row of the stream, with its version.</param>
/// <param name="Children">The rows in each of the other tables that its model keeps, in their order.</param>
internal sealed record StreamRows(StreamId Stream, IReadOnlyList<RowValue> Row, params IReadOnlyList<IReadOnlyList<IReadOnlyList<RowValue>>> Children);
