using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>What the tables of the library are called in the database of the host.</summary>
public sealed class MutualLearningModelOptions
{
    /// <summary>The schema of the tables; null for the default schema of the context.</summary>
    public string? Schema { get; set; }

    /// <summary>The name of the table of events.</summary>
    public string EventTable { get; set; } = "mutual_learning_events";

    /// <summary>The name of the table of pseudonym keys.</summary>
    public string PseudonymKeyTable { get; set; } = "mutual_learning_pseudonym_keys";

    /// <summary>The name of the table of sessions to list.</summary>
    public string SessionTable { get; set; } = "mutual_learning_sessions";

    /// <summary>The name of the table of people in sessions.</summary>
    public string SessionPersonTable { get; set; } = "mutual_learning_session_people";

    /// <summary>The name of the table of decisions to list.</summary>
    public string DecisionTable { get; set; } = "mutual_learning_decisions";

    /// <summary>The name of the table of responsibilities to list.</summary>
    public string ResponsibilityTable { get; set; } = "mutual_learning_responsibilities";

    /// <summary>The name of the table of what waits for people.</summary>
    public string InboxTable { get; set; } = "mutual_learning_inbox";

    /// <summary>The name of the table with the last position that was given to an event.</summary>
    public string FeedHeadTable { get; set; } = "mutual_learning_feed_head";

    /// <summary>The name of the table of how far each feed handler has got.</summary>
    public string FeedCheckpointTable { get; set; } = "mutual_learning_feed_checkpoints";

    internal Dictionary<Type, string> Lists { get; } = [];

    /// <summary>Maps the table of a list that <c>ml.AddList</c> keeps; its columns may be configured further after <c>UseMutualLearning</c>.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="table">The name of the table.</param>
    /// <returns>These options.</returns>
    public MutualLearningModelOptions AddList<TRow>(string table)
        where TRow : ListRow
    {
        Lists[typeof(TRow)] = Guard.Against.NullOrWhiteSpace(table);
        return this;
    }

    /// <summary>
    /// The collation of the columns with ids, which must tell upper from lower case. Null for the one that fits the provider:
    /// <c>Latin1_General_BIN2</c> on SQL Server, <c>C</c> on PostgreSQL, that of the database elsewhere.
    /// </summary>
    public string? IdCollation { get; set; }
}
