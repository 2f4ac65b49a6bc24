namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>What one column of a row is to hold, as the database keeps it.</summary>
internal readonly record struct RowValue(string Property, object? Value, bool IsKey = false);
