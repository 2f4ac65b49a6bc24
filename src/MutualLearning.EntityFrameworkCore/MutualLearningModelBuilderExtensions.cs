using System;
using Ardalis.GuardClauses;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of the library to the model of a host.</summary>
public static class MutualLearningModelBuilderExtensions
{
    /// <summary>Adds the tables. Call it in <c>OnModelCreating</c>; the next migration of the host then makes them.</summary>
    /// <param name="modelBuilder">What makes the model of the host.</param>
    /// <param name="configure">Sets names and schema; null for the default ones.</param>
    /// <returns>The model builder.</returns>
    public static ModelBuilder UseMutualLearning(this ModelBuilder modelBuilder, Action<MutualLearningModelOptions>? configure = null)
    {
        Guard.Against.Null(modelBuilder);
        var options = new MutualLearningModelOptions();
        configure?.Invoke(options);
        var collation = options.IdCollation ?? TableBuilding.IdCollation(modelBuilder.Model);
        foreach (var list in options.Lists)
        {
            TableBuilding.IsList(modelBuilder.Entity(list.Key), list.Value, options.Schema, collation);
        }

        return modelBuilder
            .ApplyConfiguration(new EventTable(options, collation))
            .ApplyConfiguration(new PseudonymKeyTable(options, collation))
            .ApplyConfiguration(new SessionTable(options, collation))
            .ApplyConfiguration(new SessionPersonTable(options, collation))
            .ApplyConfiguration(new DecisionTable(options, collation))
            .ApplyConfiguration(new ResponsibilityTable(options, collation))
            .ApplyConfiguration(new InboxTable(options, collation))
            .ApplyConfiguration(new FeedHeadTable(options))
            .ApplyConfiguration(new FeedCheckpointTable(options, collation));
    }
}
