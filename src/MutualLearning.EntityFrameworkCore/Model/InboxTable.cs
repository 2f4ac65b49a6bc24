using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of what waits for people. Its key finds the items of a stream; its indexes are the inbox of a person, that of a group, and what is due when.</summary>
internal sealed class InboxTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<InboxRow>
{
    private const int IdLength = 32;

    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.IsTable(options.InboxTable, options.Schema);
        builder.HasKey(i => new { i.Tenant, i.Kind, i.StreamId, i.Id }).HasName("pk_" + options.InboxTable);
        builder.HasIndex(i => new { i.Tenant, i.Person, i.Place, i.Id }).HasDatabaseName("ix_" + options.InboxTable + "_person");
        builder.HasIndex(i => new { i.Tenant, i.Group, i.Place, i.Id }).HasDatabaseName("ix_" + options.InboxTable + "_group");
        builder.HasIndex(i => new { i.Tenant, i.Place, i.Id }).HasDatabaseName("ix_" + options.InboxTable + "_due");
        builder.HasIndex(i => new { i.Tenant, i.Since }).HasDatabaseName("ix_" + options.InboxTable + "_since");

        builder.Property(i => i.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(i => i.Kind).HasColumnName("kind").IsId(Identifier.MaxLength, collation);
        builder.Property(i => i.StreamId).HasColumnName("stream_id").IsId(Identifier.MaxLength, collation);
        builder.Property(i => i.Id).HasColumnName("id").IsId(IdLength, collation);
        builder.Property(i => i.Person).HasColumnName("person").IsId(Identifier.MaxLength, collation).IsRequired(false);
        builder.Property(i => i.Group).HasColumnName("group_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
        builder.Property(i => i.Item).HasColumnName("item").IsName();
        builder.Property(i => i.Place).HasColumnName("place").ValueGeneratedNever();
        builder.Property(i => i.DueDay).HasColumnName("due_day");
        builder.Property(i => i.DueAt).HasColumnName("due_at").HasConversion<InstantConverter>();
        builder.Property(i => i.Since).HasColumnName("since").HasConversion<InstantConverter>();
        builder.Property(i => i.Contribution).HasColumnName("contribution_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
    }
}
