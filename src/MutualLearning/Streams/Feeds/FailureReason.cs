using System;
using System.Text;

namespace MutualLearning.Streams.Feeds;

/// <summary>Makes the reason that is kept of an exception: one line, of a length and of characters that every store can keep.</summary>
internal static class FailureReason
{
    public static string Of(Exception exception)
    {
        var whole = exception.GetType() + ": " + exception.Message;
        for (var cause = exception.InnerException; cause is not null && whole.Length < ParkedEvent.MaxReasonLength; cause = cause.InnerException)
        {
            whole += " <- " + cause.GetType() + ": " + cause.Message;
        }

        return Of(whole);
    }

    public static string Of(string whole)
    {
        var text = new StringBuilder(Math.Min(whole.Length, ParkedEvent.MaxReasonLength));
        for (var i = 0; i < whole.Length && text.Length < ParkedEvent.MaxReasonLength; i++)
        {
            if (!char.IsSurrogate(whole[i]))
            {
                text.Append(char.IsControl(whole[i]) ? ' ' : whole[i]);
            }
            else if (i + 1 < whole.Length && char.IsSurrogatePair(whole[i], whole[i + 1]) && text.Length + 2 <= ParkedEvent.MaxReasonLength)
            {
                text.Append(whole[i]).Append(whole[++i]);
            }
            else
            {
                text.Append('\uFFFD');
            }
        }

        return text.ToString();
    }
}
