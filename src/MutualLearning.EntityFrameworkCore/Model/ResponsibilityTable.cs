using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of responsibilities to list, with an index for the list of all, of one person's and of a group's.</summary>
internal sealed class ResponsibilityTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<ResponsibilityRow>
{
    public void Configure(EntityTypeBuilder<ResponsibilityRow> builder)
    {
        builder.IsTable(options.ResponsibilityTable, options.Schema);
        builder.HasKey(r => new { r.Tenant, r.Id }).HasName("pk_" + options.ResponsibilityTable);
        builder.HasIndex(r => new { r.Tenant, r.IsOpen, r.DueDay, r.Id }).HasDatabaseName("ix_" + options.ResponsibilityTable + "_due");
        builder.HasIndex(r => new { r.Tenant, r.IsOpen, r.Accountable, r.DueDay, r.Id })
            .HasDatabaseName("ix_" + options.ResponsibilityTable + "_accountable");
        builder.HasIndex(r => new { r.Tenant, r.Group, r.IsOpen, r.DueDay, r.Id }).HasDatabaseName("ix_" + options.ResponsibilityTable + "_group");

        builder.Property(r => r.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(r => r.Id).HasColumnName("id").IsId(Identifier.MaxLength, collation);
        builder.Property(r => r.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(r => r.What).HasColumnName("what").IsText();
        builder.Property(r => r.Accountable).HasColumnName("accountable").IsId(Identifier.MaxLength, collation);
        builder.Property(r => r.Status).HasColumnName("status").IsName();
        builder.Property(r => r.IsOpen).HasColumnName("is_open").ValueGeneratedNever();
        builder.Property(r => r.DueDay).HasColumnName("due_day").ValueGeneratedNever();
        builder.Property(r => r.IsOrphaned).HasColumnName("is_orphaned").ValueGeneratedNever();
        builder.Property(r => r.Session).HasColumnName("session_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
        builder.Property(r => r.Decision).HasColumnName("decision_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
        builder.Property(r => r.Group).HasColumnName("group_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
    }
}
