using System;
using System.Threading;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Counting;

/// <summary>How much may be done to answer a question: steps that are counted, not time, so that the answer is the same on every machine.</summary>
/// <remarks>
/// A step is about a look at one mark of one ballot; arithmetic on long numbers counts for several. Rules spend before they work, in
/// portions, and stop with <c>verdict.too-much-work</c>. One budget may serve for many questions, as in a flip test. It counts what was
/// spent, so a new question needs a new one. Safe for use by many threads.
/// </remarks>
public sealed class WorkBudget
{
    /// <summary>The steps that a question may take unless a host says otherwise: a second or two, some on a slow machine.</summary>
    public const long DefaultSteps = 1L << 30;

    private const long EveryNow = 1 << 20;

    private readonly CancellationToken cancellation;
    private readonly WorkBudget? whole;
    private long spent;
    private long unasked;

    /// <summary>Makes a budget of which nothing is spent.</summary>
    /// <param name="steps">How many steps may be made; at least 1.</param>
    /// <param name="cancellationToken">Looked at every now and then while steps are spent; then the work ends with an <see cref="OperationCanceledException"/>.</param>
    public WorkBudget(long steps = DefaultSteps, CancellationToken cancellationToken = default)
    {
        Steps = Guard.Against.NegativeOrZero(steps);
        cancellation = cancellationToken;
        Plugins = new PluginPatience(PluginPatience.DefaultTime);
    }

    private WorkBudget(WorkBudget whole, int parts)
        : this(Math.Max(1, whole.Left / parts), whole.cancellation)
    {
        this.whole = whole;
        Plugins = whole.Plugins;
    }

    /// <summary>How many steps may be made.</summary>
    public long Steps { get; }

    /// <summary>How many steps were made, or were asked for when it was too much.</summary>
    public long Spent => Math.Min(Volatile.Read(ref spent), Steps);

    /// <summary>How many steps are left.</summary>
    public long Left => Steps - Spent;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => Volatile.Read(ref spent) > Steps;

    internal PluginPatience Plugins { get; set; }

    internal CancellationToken Cancellation => cancellation;

    /// <summary>Spends steps, before they are made.</summary>
    /// <param name="steps">How many, or about how many; at least 0.</param>
    /// <exception cref="TooMuchWorkException">There are not so many left; nothing is left afterwards.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Spend(long steps)
    {
        if (!TrySpend(steps))
        {
            throw new TooMuchWorkException();
        }
    }

    /// <summary>Spends steps, where there are so many; otherwise nothing is left.</summary>
    /// <param name="steps">How many.</param>
    /// <returns>Whether there were so many left.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool TrySpend(long steps)
    {
        // What is asked for may be any number: a sum beyond the greatest long is too much as well.
        var taken = steps < 0 || steps > Steps ? Steps + 1 : steps;
        var now = Interlocked.Add(ref spent, taken);
        if (now < 0 || now > Steps)
        {
            Close();
            cancellation.ThrowIfCancellationRequested();
            return false;
        }

        if ((unasked += taken) >= EveryNow)
        {
            unasked = 0;
            cancellation.ThrowIfCancellationRequested();
        }

        return whole?.TrySpend(taken) ?? true;
    }

    /// <summary>A part of what is left here, so that one of many questions does not take all; what is spent of it is spent here as well.</summary>
    /// <param name="parts">How many such parts there are; at least 1.</param>
    /// <returns>The part.</returns>
    public WorkBudget Part(int parts) => new(this, Guard.Against.NegativeOrZero(parts));

    /// <summary>A budget of what is left here; what is spent of it is not spent here.</summary>
    internal WorkBudget Rest() => new(Math.Max(1, Left), cancellation) { Plugins = Plugins };

    /// <summary>Leaves nothing: whoever still spends, stops.</summary>
    internal void Close() => Volatile.Write(ref spent, Steps + 1);
}
