using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>Ids are compared ordinally; SQL Server compares text without regard to case unless told otherwise.</summary>
internal static class IdCollation
{
    // The providers mark the model with these before the host's OnModelCreating runs.
    public static string? For(IReadOnlyModel model) =>
        model.FindAnnotation("SqlServer:ValueGenerationStrategy") is not null ? "Latin1_General_BIN2"
        : model.FindAnnotation("Npgsql:ValueGenerationStrategy") is not null ? "C"
        : null;

    public static PropertyBuilder<string> IsId(this PropertyBuilder<string> property, int maxLength, string? collation)
    {
        property.HasMaxLength(maxLength).IsUnicode().IsRequired();
        return collation is null ? property : property.UseCollation(collation);
    }
}
