using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of pseudonym keys, apart from the events. A destroyed key leaves its row behind, without the key.</summary>
internal sealed class PseudonymKeyTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<PseudonymKeyRow>
{
    public void Configure(EntityTypeBuilder<PseudonymKeyRow> builder)
    {
        builder.IsTable(options.PseudonymKeyTable, options.Schema);
        builder.HasKey(k => new { k.Tenant, k.Kind, k.StreamId, k.Scope }).HasName("pk_" + options.PseudonymKeyTable);

        builder.Property(k => k.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(k => k.Kind).HasColumnName("kind").IsId(Identifier.MaxLength, collation);
        builder.Property(k => k.StreamId).HasColumnName("stream_id").IsId(Identifier.MaxLength, collation);
        builder.Property(k => k.Scope).HasColumnName("scope").IsId(PseudonymKeyRow.MaxScopeLength, collation);
        builder.Property(k => k.Key).HasColumnName("key").HasMaxLength(32).IsRequired(false);
        builder.Ignore(k => k.IsDestroyed);
    }
}
