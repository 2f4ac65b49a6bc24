using System;
using System.Data.Common;
using System.Reflection;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Tells a violated unique key from every other error, without a reference to any provider.</summary>
internal static class UniqueViolation
{
    public static bool Is(DbException exception) =>
        string.Equals(exception.SqlState, "23505", StringComparison.Ordinal) // PostgreSQL, and every provider that follows the standard
        || Number(exception, "SqliteExtendedErrorCode") is 1555 or 2067 // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE
        || Number(exception, "Number") is 2601 or 2627; // SQL Server: a unique index, a unique constraint

    private static int? Number(DbException exception, string property) =>
        exception.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance, null, typeof(int), [], null)
            ?.GetValue(exception) as int?;
}
