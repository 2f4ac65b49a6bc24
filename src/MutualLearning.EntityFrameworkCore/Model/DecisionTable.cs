using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of decisions to list, with an index for each list.</summary>
internal sealed class DecisionTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.IsTable(options.DecisionTable, options.Schema);
        builder.HasKey(d => new { d.Tenant, d.Id }).HasName("pk_" + options.DecisionTable);
        builder.HasIndex(d => new { d.Tenant, d.DeclaredAt, d.Id }).HasDatabaseName("ix_" + options.DecisionTable + "_declared");
        builder.HasIndex(d => new { d.Tenant, d.Status, d.ReviewDay, d.Id }).HasDatabaseName("ix_" + options.DecisionTable + "_review");
        builder.HasIndex(d => new { d.Tenant, d.Group, d.DeclaredAt, d.Id }).HasDatabaseName("ix_" + options.DecisionTable + "_group_declared");
        builder.HasIndex(d => new { d.Tenant, d.Group, d.Status, d.ReviewDay, d.Id }).HasDatabaseName("ix_" + options.DecisionTable + "_group_review");

        builder.Property(d => d.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(d => d.Id).HasColumnName("id").IsId(Identifier.MaxLength, collation);
        builder.Property(d => d.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(d => d.Question).HasColumnName("question").IsText();
        builder.Property(d => d.Status).HasColumnName("status").IsName();
        builder.Property(d => d.Verdict).HasColumnName("verdict").IsName();
        builder.Property(d => d.DeclaredAt).HasColumnName("declared_at").HasConversion<InstantConverter>();
        builder.Property(d => d.ClosedAt).HasColumnName("closed_at").HasConversion<InstantConverter>();
        builder.Property(d => d.ReviewDay).HasColumnName("review_day");
        builder.Property(d => d.Session).HasColumnName("session_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
        builder.Property(d => d.Group).HasColumnName("group_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
    }
}
