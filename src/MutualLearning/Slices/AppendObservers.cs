using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>Those who are told of appends. Without any, nothing is looked up.</summary>
internal sealed class AppendObservers(IEnumerable<IAppendObserver> observers)
{
    private readonly IAppendObserver[] all = [.. observers];

    public bool IsEmpty => all.Length == 0;

    /// <summary>Tells all of them, whatever one of them throws. Nothing is told that a transaction may yet take back.</summary>
    public void Tell(IEventStore store, Appended appended)
    {
        if (store is IEnlistedStore { IsEnlisted: true })
        {
            return;
        }

        foreach (var observer in all)
        {
            try
            {
                observer.OnAppended(appended);
            }
            catch (Exception e)
            {
                // What is appended stays, and the command was accepted.
                PluginLog.Log.Threw(observer, e);
            }
        }
    }
}
