namespace MutualLearning.Sessions;

/// <summary>Who may come to a session without being invited.</summary>
public enum SessionOpenness
{
    /// <summary>Nobody: who is not invited is let in by <see cref="InvitePerson"/>.</summary>
    Invited,

    /// <summary>Everybody in the tenant who knows its name.</summary>
    Open,
}
