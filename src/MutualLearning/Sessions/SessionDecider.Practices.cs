using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <content>What a session may rely on in its practice.</content>
public static partial class SessionDecider
{
    // A practice read from JSON was checked there. One made in code may lack anything, and the session would find out too late.
    private static bool IsComplete(Practice practice)
    {
        if (practice.Roles is null || practice.Suitability is null || practice.Phases is not { Count: > 0 })
        {
            return false;
        }

        foreach (var role in practice.Roles)
        {
            if (role is not { ExclusiveWith: not null })
            {
                return false;
            }
        }

        foreach (var phase in practice.Phases)
        {
            if (phase is not { Minutes: not null, Repeat: not null, Floor: not null, Allows: not null, Next: not null } || !IsComplete(phase.Exit))
            {
                return false;
            }
        }

        return LinksAreComplete(practice);
    }

    private static bool LinksAreComplete(Practice practice)
    {
        foreach (var phase in practice.Phases)
        {
            foreach (var allowance in phase.Allows)
            {
                if (allowance is not { Kinds: not null, Roles: not null, Except: not null, Fields: not null })
                {
                    return false;
                }
            }

            foreach (var step in phase.Next)
            {
                if (step is null || (!step.To.IsDefault && practice.FindPhase(step.To) is null))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsComplete(ExitCondition? exit)
    {
        if (exit?.Parts is not { } parts)
        {
            return false;
        }

        foreach (var part in parts)
        {
            if (!IsComplete(part))
            {
                return false;
            }
        }

        return true;
    }
}
