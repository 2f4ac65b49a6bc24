namespace MutualLearning.Streams;

/// <summary>Is told, in this process, right after something was appended: so that a page that is open somewhere can look again.</summary>
/// <remarks>
/// Any number of them, from the services. It runs before the command is answered: it only notes what it is told, and does the work elsewhere. What it throws is in the event
/// source <c>MutualLearning</c>, and harms nothing. It is not told what another process appends, what is erased, nor what a transaction of the host may yet take
/// back: for these, and for what must not be missed, there is the feed (<see cref="IEventFeed"/>). Who may see what changed is asked with <c>ViewAsync</c>;
/// in an anonymous phase or a secret ballot the very time of an append may tell something: do not pass it on at once.
/// </remarks>
public interface IAppendObserver
{
    /// <summary>Something was appended.</summary>
    /// <param name="appended">Where.</param>
    void OnAppended(Appended appended);
}
