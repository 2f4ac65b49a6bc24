using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of people in sessions. Its index is the order of a person's sessions.</summary>
internal sealed class SessionPersonTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<SessionPersonRow>
{
    public void Configure(EntityTypeBuilder<SessionPersonRow> builder)
    {
        builder.IsTable(options.SessionPersonTable, options.Schema);
        builder.HasKey(p => new { p.Tenant, p.SessionId, p.Person }).HasName("pk_" + options.SessionPersonTable);
        builder.HasIndex(p => new { p.Tenant, p.Person, p.At, p.SessionId }).HasDatabaseName("ix_" + options.SessionPersonTable + "_at");

        builder.Property(p => p.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(p => p.SessionId).HasColumnName("session_id").IsId(Identifier.MaxLength, collation);
        builder.Property(p => p.Person).HasColumnName("person").IsId(Identifier.MaxLength, collation);
        builder.Property(p => p.At).HasColumnName("at").HasConversion<InstantConverter>();
    }
}
