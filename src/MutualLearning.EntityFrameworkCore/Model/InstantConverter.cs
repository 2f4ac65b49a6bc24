using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>Keeps an instant as a number that every database has: Unix ticks, 100 nanoseconds each.</summary>
public sealed class InstantConverter : ValueConverter<Instant, long>
{
    /// <summary>Makes the converter.</summary>
    public InstantConverter()
        : base(instant => instant.ToUnixTimeTicks(), ticks => Instant.FromUnixTimeTicks(ticks))
    {
    }
}
