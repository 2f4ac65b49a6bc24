namespace MutualLearning.Practices;

/// <summary>Who sees the contributions of a phase, and whether they see whose they are.</summary>
public enum Visibility
{
    /// <summary>Everybody sees them at once, with their authors.</summary>
    Named,

    /// <summary>Only the author sees them until the phase ends; then everybody does, with their authors.</summary>
    PrivateUntilReveal,

    /// <summary>Everybody sees the words at once; the authors are named when the phase ends.</summary>
    AnonymousUntilReveal,

    /// <summary>Everybody sees the words when the phase ends; nobody ever learns whose they are.</summary>
    AnonymousAlways,

    /// <summary>Only the author ever sees them.</summary>
    OwnerOnly,

    /// <summary>Those see them who were in the author's group then or are in it now; everybody does once a phase without groups runs, or the session is closed.</summary>
    Group,

    /// <summary>Those see them, with their authors, who were in the author's group then; nobody else ever does. What reaches the others is what a group says to them.</summary>
    GroupOnly,

    /// <summary>Those see them, with their authors, who sit at that table now or sat there then: they stay with the table, of whatever people it is made up. Nobody else ever does.</summary>
    Table,
}
