using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Whether somebody has to be silent.</summary>
internal static class Silence
{
    /// <summary>Why a person may not contribute at all; null when they may.</summary>
    public static Refusal? Of(Session session, Contribute pass)
    {
        switch (session.Status)
        {
            case SessionStatus.None: return new Refusal(SessionRefusals.Unknown);
            case SessionStatus.Closed or SessionStatus.Cancelled: return new Refusal(SessionRefusals.Over);
            case SessionStatus.Paused: return new Refusal(SessionRefusals.Paused);
        }

        return session.Visit is { } visit
            ? SessionChecks.NotPresent(session, pass.By) ?? SessionFloor.Check(session, visit, pass)
            : new Refusal(SessionRefusals.NotOpen);
    }
}
