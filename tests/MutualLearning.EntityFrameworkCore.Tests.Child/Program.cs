using System;
using System.Globalization;
using MutualLearning;
using MutualLearning.EntityFrameworkCore.Tests.Child;

return args switch
{
    ["append", .. var databases] => await Appending.RunAsync(databases),
    ["race", var provider, var connection, var writers] => await Racing.RunAsync(
        provider, connection, int.Parse(writers, CultureInfo.InvariantCulture)),
    ["soak", var provider, var connection, var process, var life, var round] => await Soaking.RunAsync(
        provider, connection, process, life, int.Parse(round, CultureInfo.InvariantCulture)),
    ["cluster"] => await Serving.RunAsync(),
    _ => throw new ArgumentException("append PROVIDER CONNECTION PROVIDER CONNECTION ... | race PROVIDER CONNECTION WRITERS | soak PROVIDER CONNECTION PROCESS LIFE ROUND | cluster", nameof(args)),
};
