using System;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The sort keys of lists as the database compares them. A cursor may come from outside and hold any number.</summary>
internal static class Keys
{
    private static readonly long First = Instant.MinValue.ToUnixTimeTicks();
    private static readonly long Last = Instant.MaxValue.ToUnixTimeTicks();

    /// <summary>Whose rows are listed. Without a tenant there is no list, not even an empty one.</summary>
    public static string Owner(ITenantContext tenant) => Guard.Against.Default(tenant.Tenant, nameof(tenant), "A list needs a tenant.").Value;

    public static Instant Time(Cursor cursor) => Instant.FromUnixTimeTicks(Math.Clamp(cursor.Key, First, Last));

    public static int Day(Cursor cursor) => (int)Math.Clamp(cursor.Key, int.MinValue, int.MaxValue);
}
