using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of checkpoints. All of one is in one row, so one conditional statement saves it wholly or not at all.</summary>
internal sealed class FeedCheckpointTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<FeedCheckpointRow>
{
    public void Configure(EntityTypeBuilder<FeedCheckpointRow> builder)
    {
        builder.IsTable(options.FeedCheckpointTable, options.Schema);
        builder.HasKey(c => c.Handler).HasName("pk_" + options.FeedCheckpointTable);

        builder.Property(c => c.Handler).HasColumnName("handler").IsId(Identifier.MaxLength, collation);
        builder.Property(c => c.Revision).HasColumnName("revision");
        builder.Property(c => c.Position).HasColumnName("position");
        builder.Property(c => c.RetryAttempts).HasColumnName("retry_attempts");
        builder.Property(c => c.RetryAt).HasColumnName("retry_at").HasConversion<InstantConverter>();
        builder.Property(c => c.RetryReason).HasColumnName("retry_reason").HasMaxLength(ParkedEvent.MaxReasonLength).IsUnicode();
        builder.Property(c => c.Parked).HasColumnName("parked").HasMaxLength(-1).IsUnicode().IsRequired();
    }
}
