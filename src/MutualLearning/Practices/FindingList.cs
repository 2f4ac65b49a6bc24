using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Collects what is wrong with a template, up to <see cref="PracticeJson.MaxFindings"/>.</summary>
internal sealed class FindingList(TextPositions positions)
{
    private readonly List<PracticeFinding> kept = [];
    private PracticeFinding? more;

    public bool IsEmpty => kept.Count == 0;

    public IReadOnlyList<PracticeFinding> Kept => kept;

    public void Add(string path, int offset, MessageCode code, params string?[] values)
    {
        if (more is not null)
        {
            return;
        }

        var (line, column) = positions.Of(offset);
        if (kept.Count < PracticeJson.MaxFindings)
        {
            kept.Add(new PracticeFinding(path, line, column, code.Code, code.Format(values)));
            return;
        }

        var limit = PracticeJson.MaxFindings.ToString(CultureInfo.InvariantCulture);
        more = new PracticeFinding(path, line, column, PracticeFindings.MoreFindings.Code, PracticeFindings.MoreFindings.Format(limit));
    }

    /// <summary>The findings in the order of the text; that there are more stands last.</summary>
    public IReadOnlyList<PracticeFinding> InOrder()
    {
        var ordered = kept.OrderBy(static f => f.Line).ThenBy(static f => f.Column).ToList();
        if (more is not null)
        {
            ordered.Add(more);
        }

        return ordered;
    }
}
