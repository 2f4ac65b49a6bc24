namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The last position that was given to an event. The table has one row, and who gives positions holds its lock.</summary>
internal sealed class FeedHeadRow
{
    private FeedHeadRow()
    {
    }

    public int Id { get; private set; }

    public long Position { get; private set; }
}
