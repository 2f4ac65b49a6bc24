using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>Counts how often a row is asked for; one time more for each answer that is read to its end.</summary>
internal sealed class RowReads : DbCommandInterceptor
{
    public int Count { get; set; }

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(
        System.Data.Common.DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        Count += eventData.ReadCount;
        return base.DataReaderClosingAsync(command, eventData, result);
    }
}
