namespace MutualLearning.Interchange.Scribe;

/// <summary>Corrections of earlier lines, and insertions before them.</summary>
internal sealed class CorrectionLines(Minutes minutes)
{
    /// <summary>Takes a line that looks like a correction.</summary>
    public void Take(LogLine line, string text)
    {
        if (text[0] == 'i')
        {
            minutes.Refuse(line, line.Text, "Insertions are not carried out.");
            return;
        }

        if (Correction.TryRead(text) is not { } correction)
        {
            minutes.Refuse(line, line.Text, "The correction can be read in more than one way.");
        }
        else if (!minutes.Correct(correction, line))
        {
            minutes.Refuse(line, line.Text, "No earlier line in reach has the words that the correction replaces.");
        }
    }
}
