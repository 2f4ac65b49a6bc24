using System.Collections.Generic;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The rows that one stream leads to: its own, and those of the people in it.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Row">The row of the stream, with its version.</param>
/// <param name="People">The rows of the people; empty where the model keeps none.</param>
internal sealed record StreamRows(StreamId Stream, IReadOnlyList<RowValue> Row, IReadOnlyList<IReadOnlyList<RowValue>> People);
