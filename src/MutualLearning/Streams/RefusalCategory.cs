namespace MutualLearning;

/// <summary>What kind of refusal it is: what whoever is refused can do about it. A web API answers by it.</summary>
public enum RefusalCategory
{
    /// <summary>It refuses nothing, or is a code of a plug-in that says nothing of it.</summary>
    None,

    /// <summary>What the command is about does not exist. HTTP: 404.</summary>
    NotFound,

    /// <summary>Not by this person, or not here at all. HTTP: 403.</summary>
    NotAllowed,

    /// <summary>Something that happened stands against it: look again, and then decide. HTTP: 409.</summary>
    Conflict,

    /// <summary>The command does not hold together. The same command is refused again whenever it is sent. HTTP: 400.</summary>
    Invalid,

    /// <summary>Something must happen first; the same command may be accepted later. HTTP: 409, or 425.</summary>
    NotYet,
}
