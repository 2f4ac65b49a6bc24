using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of events. Its two keys are what makes appends safe.</summary>
internal sealed class EventTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.IsTable(options.EventTable, options.Schema);
        builder.HasKey(e => new { e.Tenant, e.Kind, e.StreamId, e.Version }).HasName("pk_" + options.EventTable);
        builder.HasIndex(e => new { e.Tenant, e.Kind, e.StreamId, e.CommandId, e.Ordinal })
            .IsUnique().HasDatabaseName("ux_" + options.EventTable + "_command");

        // A row stands in one of these two: what waits for its position is found at once, however many rows have theirs. The key
        // of the first begins otherwise than the primary key, so that no database takes that one to find the rows in order.
        builder.HasIndex(e => new { e.StreamId, e.Tenant, e.Kind, e.Version })
            .HasFilter("position IS NULL").HasDatabaseName("ix_" + options.EventTable + "_unnumbered");
        builder.HasIndex(e => e.Position).IsUnique()
            .HasFilter("position IS NOT NULL").HasDatabaseName("ux_" + options.EventTable + "_position");

        builder.Property(e => e.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(e => e.Kind).HasColumnName("kind").IsId(Identifier.MaxLength, collation);
        builder.Property(e => e.StreamId).HasColumnName("stream_id").IsId(Identifier.MaxLength, collation);
        builder.Property(e => e.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(e => e.CommandId).HasColumnName("command_id").IsId(Identifier.MaxLength, collation);
        builder.Property(e => e.Ordinal).HasColumnName("ordinal");
        builder.Property(e => e.Name).HasColumnName("name").IsId(EventRow.MaxNameLength, collation);
        builder.Property(e => e.Payload).HasColumnName("payload").HasMaxLength(-1).IsUnicode().IsRequired();
        builder.Property(e => e.RecordedAt).HasColumnName("recorded_at").HasConversion<InstantConverter>();
        builder.Property(e => e.Position).HasColumnName("position").ValueGeneratedNever();
    }
}
