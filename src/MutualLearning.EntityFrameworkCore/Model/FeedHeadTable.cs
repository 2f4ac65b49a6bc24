using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table with the last position. Its row is written by the first reading of the feed.</summary>
internal sealed class FeedHeadTable(MutualLearningModelOptions options) : IEntityTypeConfiguration<FeedHeadRow>
{
    public void Configure(EntityTypeBuilder<FeedHeadRow> builder)
    {
        builder.IsTable(options.FeedHeadTable, options.Schema);
        builder.HasKey(h => h.Id).HasName("pk_" + options.FeedHeadTable);

        builder.Property(h => h.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(h => h.Position).HasColumnName("position");
    }
}
